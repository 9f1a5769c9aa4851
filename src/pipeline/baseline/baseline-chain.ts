import { InputError } from '../../errors/input-error.ts'
import { shortCommit } from '../../git/commit-id.ts'
import { sizePoint } from '../../measure/size-point.ts'
import type { ImageParts } from '../../model/image-identity.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { BaselineAttempt, BaselineCause } from '../../model/report-baseline.ts'
import { pairPlatforms } from '../../model/same-platform.ts'
import { capitalized } from '../../text/capitalized.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import { messages } from '../messages.ts'
import type { Checkout, Clock, RunContext, Storage } from '../run-context.ts'
import {
  type Baseline,
  type BaselineChain,
  firstLine,
  isExpected,
  resolveBaseline,
  type ResolvedBaseline,
} from './baseline.ts'
import { findPublished, type PublishedAttempt } from './find-published.ts'
import { findUnderAnyName } from './find-under-any-name.ts'
import { type Rebuildable, rebuildBaseline } from './rebuild-baseline.ts'
import { extendHistory } from './size-history.ts'
import type { StoredMeasurement } from './stored-measurements.ts'
import { withPublishedBases } from './with-published-bases.ts'

export type { Rebuildable } from './rebuild-baseline.ts'

type Measured = Extract<ResolvedBaseline, { readonly kind: 'measured' }>

type NoBaseline = Extract<ResolvedBaseline, { readonly kind: 'none' }>

type Attempt = PublishedAttempt & Pick<OpenedBaseline, 'otherInputs'>

/** A baseline as far as it can be had before the build. */
export interface OpenedBaseline {
  /** The baseline, or why there can be none; null: the chain is asked on after the build. */
  readonly found: ResolvedBaseline | null
  readonly chain: BaselineChain | null
  readonly tried: readonly BaselineAttempt[]
  /** What is stored of an image of this name was built with other arguments or contexts. */
  readonly otherInputs?: boolean
  /** The log has the reason why there is none already, as a warning. */
  readonly warned?: boolean
}

/**
 * Looks for what is there already: before the build, which may push an image under the very name of the baseline.
 *
 * @throws what `resolveBaseline` throws for a baseline that is required; InputError for a required one of a commit that no source has.
 */
export async function openBaseline(
  baseline: Baseline,
  image: ImageParts,
  context: RunContext & Storage & Clock,
): Promise<OpenedBaseline> {
  if (baseline.kind !== 'chain') {
    const wanted =
      baseline.kind === 'none' ? baseline : { ...baseline, platforms: image.platforms, fresh: true }
    return { found: await resolveBaseline(wanted, context), chain: null, tried: [] }
  }
  const attempts: Attempt[] = []
  for (const source of baseline.sources) {
    if (source === 'rebuilt') continue
    const answer: Measured | Attempt =
      source === 'stored'
        ? await findStored(baseline, image, context)
        : await findPublished(baseline, image.platforms, context)
    if ('kind' in answer) return { found: answer, chain: baseline, tried: attempts.map(plainAttempt) }
    attempts.push(answer)
  }
  const tried = attempts.map(plainAttempt)
  const { required, sources, commit } = baseline
  // What is wanted at any price and cannot be had is no reason to build first.
  if (required && !sources.includes('rebuilt')) refuse(baseline, tried)
  if (required && commit.kind === 'unknown')
    refuse(baseline, [{ source: 'rebuilt', cause: 'no-commit', reason: commit.reason }])
  const otherInputs = attempts.some(attempt => attempt.otherInputs)
  return { found: null, chain: baseline, tried, otherInputs, warned: isWarned(baseline, attempts) }
}

function isWarned({ commit, sources }: BaselineChain, attempts: readonly Attempt[]): boolean {
  if (commit.kind === 'unknown' && commit.warned === true) return true
  // A build that fails has a reason of its own.
  return !sources.includes('rebuilt') && attempts.some(({ warned }) => warned)
}

/** As a report has it. */
function plainAttempt({ source, cause, reason }: Attempt): BaselineAttempt {
  return { source, cause, reason }
}

/**
 * The baseline of an image that was built and measured. One that has none of its platforms is no baseline; the commit is built
 * when no other source had it.
 *
 * @throws InputError when a baseline is required and there is none.
 */
export async function closeBaseline(
  { found, chain, tried, otherInputs = false, warned = false }: OpenedBaseline,
  head: { readonly rebuild: Rebuildable; readonly measurement: Measurement },
  context: RunContext & Storage & Checkout & Clock,
): Promise<ResolvedBaseline> {
  if (found?.kind === 'none') return found
  if (chain === null) return found === null ? NO_BASELINE : tellBases(found, head.measurement, context)
  const attempts = [...tried]
  if (found !== null) {
    if (sharesPlatform(found.measurement, head.measurement))
      return withNotes(await tellBases(found, head.measurement, context), chain, notTrusted(tried))
    attempts.push(otherPlatform(found))
  }
  if (chain.sources.includes('rebuilt')) {
    const answer = await rebuildBaseline(chain, head, context)
    if ('kind' in answer)
      return withNotes(answer, chain, [...notTrusted(tried), ...(otherInputs ? [OTHER_INPUTS] : [])])
    attempts.push(answer)
  }
  return noBaseline(chain, attempts, warned)
}

const NO_BASELINE: ResolvedBaseline = { kind: 'none', reason: 'There is no baseline' }

function withNotes(
  found: Measured,
  { judgesGrowth }: BaselineChain,
  more: readonly string[],
): ResolvedBaseline {
  const notes = [...(found.notes ?? []), ...more]
  return { ...found, judgesGrowth, ...(notes.length > 0 && { notes }) }
}

/** Nobody puts a measurement where slim-build stores none but to be compared with it: a reader should know. */
function notTrusted(tried: readonly BaselineAttempt[]): string[] {
  return tried
    .filter(({ cause }) => cause === 'not-trusted')
    .map(({ reason }) => `${capitalized(reason)}, so it was not used.`)
}

/** A build of the commit has the arguments of this one: what they cost is on both sides. */
const OTHER_INPUTS =
  'The stored measurement has other build arguments or contexts, so the baseline was built with those of this run. A change of them is not in the difference. Give images that are built differently a different `image`.'

/** What a published image was built on is asked for when it is known what the image itself is built on. */
async function tellBases(
  found: Measured,
  head: Measurement,
  context: ToolContext & TempDir,
): Promise<Measured> {
  const { publication, measurement, notes = [] } = found
  if (publication === undefined) return found
  try {
    const told = await withPublishedBases(measurement, publication, head, context)
    return { ...found, measurement: told.measurement, notes: [...notes, ...told.notes] }
  } catch (error) {
    if (context.signal.aborted || !isExpected(error)) throw error
    const note = `The base image of the published baseline is not known (${firstLine(error)}): a base image that moved counts as your change.`
    return { ...found, notes: [...notes, note] }
  }
}

async function findStored(
  chain: BaselineChain,
  image: ImageParts,
  context: TempDir & Clock,
): Promise<Measured | Attempt> {
  const { commit, store, ancestors } = chain
  const failed = (cause: BaselineCause, reason: string) => ({ source: 'stored', cause, reason }) as const
  if (commit.kind === 'unknown') return failed('no-commit', commit.reason)
  if (typeof store === 'string') return failed('unavailable', store)
  const found = await findUnderAnyName(commit.sha, image, { ...chain, store }, context)
  if (found.kind === 'none') {
    const { cause, reason, otherInputs = false } = found
    return { ...failed(cause, reason), otherInputs }
  }
  if (ancestors === 'own-branch' && found.commitsOlder > 0 && found.branch !== commit.branch)
    return failed('no-measurement', ofOtherBranch(commit.sha, found))
  const { measurement, commitsOlder, measuredAt, storedOn, stepTimes } = found
  const point = sizePoint(measurement, found.commit, measuredAt)
  return {
    kind: 'measured',
    measurement,
    name: commit.branch ?? shortCommit(found.commit),
    origin: {
      source: 'stored',
      commit: found.commit,
      wanted: commit.sha,
      branch: commit.branch,
      relation: commit.relation,
      commitsOlder,
      measuredAt,
      ...(storedOn !== null && { storedOn }),
    },
    history: extendHistory(found.history, point),
    stepTimes,
  }
}

function ofOtherBranch(wanted: string, { commit, branch = null }: StoredMeasurement): string {
  const whose = branch === null ? 'names no branch' : `is of ${branch}`
  return `no measurement of ${shortCommit(wanted)} is stored, and that of the earlier ${shortCommit(commit)} ${whose}`
}

function sharesPlatform(one: Measurement, other: Measurement): boolean {
  return pairPlatforms(one.platforms, other.platforms).some(each => each !== null)
}

function otherPlatform({ measurement, origin }: Measured): BaselineAttempt {
  const platforms = measurement.platforms.map(({ platform }) => platform).join(', ')
  return {
    source: origin?.source === 'registry' ? 'registry' : 'stored',
    cause: 'other-platform',
    reason: `the ${origin?.source === 'registry' ? 'published image' : 'stored measurement'} is for ${platforms} alone`,
  }
}

/** The causes that tell most come first: the others follow from them. */
const TELLING: readonly BaselineCause[] = [
  'no-commit',
  'new-image',
  'build-failed',
  'other-platform',
  'refused',
  'not-trusted',
  'indistinct',
  'expired',
  'no-measurement',
  'absent',
  'unavailable',
]

const NAMES = { stored: 'stored', registry: 'registry', rebuilt: 'rebuild' } as const

function causeOfAll(tried: readonly BaselineAttempt[]): BaselineCause {
  return TELLING.find(each => tried.some(attempt => attempt.cause === each)) ?? 'unavailable'
}

function refuse(chain: BaselineChain, tried: readonly BaselineAttempt[]): never {
  throw new InputError(messages.noBaseline(sentenceOf(tried, causeOfAll(tried), chain)))
}

/** @param warned whether somebody was told why already. */
function noBaseline(chain: BaselineChain, tried: readonly BaselineAttempt[], warned: boolean): NoBaseline {
  if (chain.required) refuse(chain, tried)
  const cause = causeOfAll(tried)
  const reason = sentenceOf(tried, cause, chain)
  const { commit, judgesGrowth } = chain
  return {
    kind: 'none',
    reason,
    cause,
    tried,
    commit: commit.kind === 'known' ? commit.sha : null,
    branch: commit.kind === 'known' ? commit.branch : null,
    ...(judgesGrowth ? {} : { judgesGrowth }),
    ...(warned && { warned }),
  }
}

/** One that says it all, or what each source said. */
function sentenceOf(
  tried: readonly BaselineAttempt[],
  cause: BaselineCause,
  { commit }: BaselineChain,
): string {
  const telling = tried.filter(attempt => attempt.cause !== 'not-wanted')
  const decisive = telling.find(attempt => attempt.cause === cause) ?? tried[0]
  if (decisive === undefined) return 'No source of a baseline was tried'
  if (cause === 'no-commit') return `The commit to compare with is not known: ${decisive.reason}`
  if (cause === 'new-image') return `The image is new: ${decisive.reason}`
  const all = telling.map(({ source, reason }) => `${NAMES[source]}: ${reason}`)
  const why =
    all.length > 1 ? `There is nothing to compare with (${all.join('; ')})` : capitalized(decisive.reason)
  const waits = cause === 'no-measurement' || cause === 'expired'
  const branch = commit.kind === 'known' && commit.relation !== 'previous' ? commit.branch : null
  return waits && branch !== null ? `${why}; the next run on ${branch} stores one` : why
}
