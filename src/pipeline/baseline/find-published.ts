import { type FetchLimits, OPTIONAL_FETCH_LIMITS } from '../../buildx/registry/fetch-limits.ts'
import { NoAnswerError } from '../../errors/no-answer-error.ts'
import { isCommitId, shortCommit } from '../../git/commit-id.ts'
import type { BaselineAttempt } from '../../model/report-baseline.ts'
import { resolvePublished } from '../resolve-image.ts'
import type { RunContext, Storage } from '../run-context.ts'
import { type BaselineChain, causeOf, firstLine, isExpected, type ResolvedBaseline } from './baseline.ts'

type Measured = Extract<ResolvedBaseline, { readonly kind: 'measured' }>

/** An attempt, and whether the log has its reason already, as a warning. */
export type PublishedAttempt = BaselineAttempt & { readonly warned?: true }

/** Label that says which commit an image was built from (image spec, annotations.md). */
const REVISION = 'org.opencontainers.image.revision'

/**
 * The first of the published images that can be had. Its label says which commit it is of; when it is another one than the wanted
 * one, that is a note.
 *
 * @param platforms that are built; none: the one that the builder runs on.
 */
export async function findPublished(
  { images, commit }: Pick<BaselineChain, 'images' | 'commit'>,
  platforms: readonly string[],
  context: RunContext & Storage,
  limits: FetchLimits = OPTIONAL_FETCH_LIMITS,
): Promise<Measured | PublishedAttempt> {
  let attempt: PublishedAttempt = {
    source: 'registry',
    cause: 'not-wanted',
    reason: '`baseline-image` is not set',
  }
  for (const location of images) {
    try {
      const { measurement, labels, created } = await resolvePublished(
        { location, name: null, platforms, fresh: true, limits },
        context,
      )
      const wanted = commit.kind === 'known' ? commit.sha : null
      const revision = labels[REVISION]
      const known = isCommitId(revision) ? revision : null
      return {
        kind: 'measured',
        measurement,
        name: location,
        origin: {
          source: 'registry',
          commit: known,
          wanted,
          branch: commit.kind === 'known' ? commit.branch : null,
          relation: commit.kind === 'known' ? commit.relation : null,
          commitsOlder: null,
          measuredAt: builtAt(created),
        },
        notes: otherCommit(known, wanted),
        publication: { reference: location, labels },
      }
    } catch (error) {
      if (context.signal.aborted || !isExpected(error)) throw error
      const isSlow = error instanceof NoAnswerError
      if (isSlow) warnOfSlow(error, context)
      const failed = { source: 'registry', cause: causeOf(error), reason: firstLine(error) } as const
      attempt = isSlow ? { ...failed, warned: true } : failed
    }
  }
  return attempt
}

/** Others are refusals, which the report says; that a run had to wait for nothing is to be seen in its log, too. */
function warnOfSlow(error: NoAnswerError, { onEvent }: RunContext): void {
  onEvent({
    type: 'warning',
    message: `The baseline was skipped, so growth is not judged by it: ${firstLine(error)}`,
  })
}

/** A reproducible image says a time that has nothing to do with when it was made: 1970, for one. Nor has a year of five digits. */
function builtAt(created: string | null): string | null {
  const time = Date.parse(created ?? '')
  const known = time >= Date.UTC(2013) && time < Date.UTC(10_000)
  return known ? new Date(time).toISOString() : null
}

function otherCommit(is: string | null, wanted: string | null): string[] {
  if (wanted === null || is === wanted) return []
  const to = `the commit to compare with, ${shortCommit(wanted)}`
  return is === null
    ? [`The baseline does not name its commit, which may differ from ${to}.`]
    : [`The baseline was built from the commit ${shortCommit(is)}, not from ${to}.`]
}
