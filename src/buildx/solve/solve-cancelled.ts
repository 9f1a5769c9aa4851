import { ToolError } from '../../errors/tool-error.ts'
import type { SolveProgress } from './solve-progress.ts'

/** A solve that was ended from outside, and what had become of its push by then. */
export class SolveCancelled extends ToolError {
  /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
  readonly published: readonly string[]
  /** Whether something else was on its way to a registry, which may have taken it after all. */
  readonly wasPushing: boolean

  constructor(
    message: string,
    { pushed, isPushing }: Pick<SolveProgress, 'pushed' | 'isPushing'>,
    cause: unknown,
  ) {
    super(message, { cause })
    this.published = pushed
    this.wasPushing = isPushing
  }
}

/**
 * Waits for a tool that solves.
 *
 * @throws SolveCancelled when it was cancelled; what the tool's run throws.
 */
export async function orCancelled<Result>(
  running: Promise<Result>,
  progress: SolveProgress,
  signal: AbortSignal,
): Promise<Result> {
  try {
    return await running
  } catch (error) {
    if (!signal.aborted || !(error instanceof Error)) throw error
    throw new SolveCancelled(error.message, progress, error)
  }
}
