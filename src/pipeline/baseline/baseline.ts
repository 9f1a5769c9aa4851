import { FETCH_LIMITS, type FetchLimits, OPTIONAL_FETCH_LIMITS } from '../../buildx/registry/fetch-limits.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { BaseCommit } from '../../git/base-commit.ts'
import type { GitLocation } from '../../git/git.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { BaselineAttempt, BaselineCause, BaselineOrigin } from '../../model/report-baseline.ts'
import type { UncommittedFiles } from '../../model/uncommitted-files.ts'
import { capitalized } from '../../text/capitalized.ts'
import type { StepTimes } from '../cache/step-times.ts'
import { namesPublished, resolveImage, resolvePublished } from '../resolve-image.ts'
import type { RunContext, Storage } from '../run-context.ts'
import type { SizeHistory } from './size-history.ts'
import type { MeasurementStore } from './stored-measurements.ts'
import type { Publication } from './with-published-bases.ts'

/** Where the baseline is, or how to find one. */
export type Baseline = NamedBaseline | BaselineChain

export type NamedBaseline =
  | {
      readonly kind: 'none'
      readonly reason: string
      /** That the command compares nothing by itself: that growth is not judged is no news then. */
      readonly unasked?: true
    }
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

/**
 * Which commits before the wanted one may take its place, where they were measured and it was not: any; those that were measured on
 * the branch itself; or none. Elsewhere, the commits before may be changes of others that nothing has judged yet.
 */
export type Ancestors = 'any' | 'own-branch' | 'none'

/** Sources that are asked one after the other for the image of a commit. */
export interface BaselineChain {
  readonly kind: 'chain'
  readonly sources: readonly ('stored' | 'registry' | 'rebuilt')[]
  readonly commit: BaseCommit
  /** Where measurements are kept, or why there is no such place: the end of a sentence ("because …"). */
  readonly store: MeasurementStore | string
  readonly ancestors: Ancestors
  /** What tells the image from others of its name, beside what it is built from. */
  readonly variant: readonly string[]
  /** What is known to differ from run to run: commits in full, names of refs, numbers; absent: nothing. */
  readonly moving?: readonly string[]
  /** Who did what differs between the checkout and its commit: steps of the job before this one, or the author. */
  readonly edits: 'steps' | 'author'
  /** References of published images, best first; for the source `registry`. */
  readonly images: readonly string[]
  /** The checkout; null when there is none. */
  readonly place: GitLocation | null
  /** The Git context to rebuild, where the build is from one; null: it is from the checkout. */
  readonly context: string | null
  /** One that cannot be had is an error, not just a report without a comparison. */
  readonly required: boolean
  /** Whether budgets on growth are held against it, or growth is told only. */
  readonly judgesGrowth: boolean
}

export type ResolvedBaseline =
  | {
      readonly kind: 'none'
      readonly reason: string
      readonly cause?: BaselineCause
      readonly tried?: readonly BaselineAttempt[]
      readonly commit?: string | null
      readonly branch?: string | null
      /** Whether the log has the reason already, as a warning. */
      readonly warned?: boolean
      /** That the command compares nothing by itself. */
      readonly unasked?: true
      /** Whether budgets on growth would have been held against it; default: they would. */
      readonly judgesGrowth?: boolean
    }
  | {
      readonly kind: 'measured'
      readonly measurement: Measurement
      /** What the reader calls it, where that is not the image's own name. */
      readonly name?: string
      readonly origin?: BaselineOrigin
      /** Of a published image that was measured: where it may say what it was built on. */
      readonly publication?: Publication
      /** Sentences that qualify the comparison. */
      readonly notes?: readonly string[]
      /** Sizes of the commits up to this one, which is the last; absent where nobody kept them. */
      readonly history?: SizeHistory
      /** What steps of the image took when they last ran, as far as it was kept. */
      readonly stepTimes?: StepTimes
      /** What the image has of earlier steps of the job, and the baseline has not; absent: nothing that is known. */
      readonly uncommitted?: UncommittedFiles
      /** Whether budgets on growth are held against it; default: they are. */
      readonly judgesGrowth?: boolean
    }

/**
 * The baseline's measurement, or why there is none. An image that is not there yet (the first run of a workflow), a registry
 * that refuses or does not answer, or a damaged file must not stop the build, unless the baseline is required.
 *
 * @param limits how long it may take; default: longer for one that is required.
 */
export async function resolveBaseline(
  baseline: NamedBaseline,
  context: RunContext & Storage,
  limits?: FetchLimits,
): Promise<ResolvedBaseline> {
  if (baseline.kind === 'none') return baseline
  const { location, platforms, fresh = false } = baseline
  try {
    const patience = limits ?? (baseline.required ? FETCH_LIMITS : OPTIONAL_FETCH_LIMITS)
    const wanted = { location, name: null, platforms, fresh, limits: patience }
    if (!(await namesPublished(location, context.cwd)))
      return { kind: 'measured', measurement: await resolveImage(wanted, context) }
    const { measurement, labels } = await resolvePublished(wanted, context)
    return { kind: 'measured', measurement, publication: { reference: location, labels } }
  } catch (error) {
    if (baseline.required || context.signal.aborted || !isExpected(error)) throw error
    const reason = firstLine(error)
    context.onEvent({ type: 'warning', message: `There is no baseline to compare with: ${reason}` })
    return { kind: 'none', reason: capitalized(reason), cause: causeOf(error), warned: true }
  }
}

/** Errors that are no bug of ours. */
export function isExpected(error: unknown): error is Error {
  return [InputError, ToolError, ImageError].some(kind => error instanceof kind)
}

export function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? ''
}

/** What an image that could not be had tells of its registry. */
export function causeOf(error: Error): BaselineCause {
  if (!(error instanceof InputError)) return 'unavailable'
  if (/requires a login to read|does not let this login read/.test(error.message)) return 'refused'
  return /(?:have|has) an image/.test(error.message) ? 'absent' : 'unavailable'
}
