import { ToolError } from '../../errors/tool-error.ts'
import { BuildFailure } from './build-failure.ts'
import { ExportFailure } from './export-failure.ts'

/**
 * Solves, and asks what buildx and the builder can do where the solve is odd: it failed, and neither by a step nor by an export, or BuildKit
 * said nothing of it, as it does by an old buildx. Asking costs two starts of buildx, which a solve that went well does not need.
 *
 * @param ask fails with what the builder lacks.
 * @throws what `ask` fails with; else what the solve throws.
 */
export async function askWhenOdd<Result>(
  solving: Promise<Result>,
  isSilent: (result: Result) => boolean,
  { ask, signal }: { readonly ask: () => Promise<unknown>; readonly signal: AbortSignal },
): Promise<Result> {
  try {
    const result = await solving
    if (isSilent(result)) await ask()
    return result
  } catch (error) {
    const isOwn = error instanceof BuildFailure || error instanceof ExportFailure || signal.aborted
    if (error instanceof ToolError && !isOwn) await ask()
    throw error
  }
}
