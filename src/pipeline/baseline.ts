import { ImageError } from '../errors/image-error.ts'
import { InputError } from '../errors/input-error.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Measurement } from '../measure/measurement.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { resolveImage } from './resolve-image.ts'

/** Where the baseline is. */
export type Baseline =
  | { readonly kind: 'none'; readonly reason: string }
  | {
      readonly kind: 'image'
      /** A path or reference, as `resolveImage` takes it. */
      readonly location: string
      /** Platforms of a reference to fetch; absent: all that it has; none: the one that the builder runs on. */
      readonly platforms?: readonly string[] | undefined
      /** Whether the registry that a reference names is asked before the engine, whose copy may be older. */
      readonly fresh?: boolean
      /** One that cannot be had is an error, not just a report without a comparison. */
      readonly required: boolean
    }

export type ResolvedBaseline =
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'measured'; readonly measurement: Measurement }

/**
 * The baseline's measurement, or why there is none. An image that is not there yet (the first run of a workflow), a registry
 * that refuses or a damaged file must not stop the build, unless the baseline is required.
 */
export async function resolveBaseline(baseline: Baseline, tools: PipelineTools): Promise<ResolvedBaseline> {
  if (baseline.kind === 'none') return baseline
  const { location, platforms, fresh = false } = baseline
  try {
    const measurement = await resolveImage({ location, name: null, platforms, fresh }, tools)
    return { kind: 'measured', measurement }
  } catch (error) {
    if (baseline.required || tools.signal.aborted || !isExpected(error)) throw error
    const reason = error.message.split('\n')[0] ?? ''
    tools.onEvent({ type: 'warning', message: `There is no baseline to compare with: ${reason}` })
    return { kind: 'none', reason }
  }
}

function isExpected(error: unknown): error is Error {
  return [InputError, ToolError, ImageError].some(kind => error instanceof kind)
}
