import type { SolvedTarget } from '../buildx/bake/solve-bake.ts'
import type { JsonObject } from '../buildx/json-shape.ts'
import type { ExportFailure } from '../buildx/solve/export-failure.ts'
import type { SolveResult, UnreadImage } from '../buildx/solve/solve.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { isDigest } from '../model/digest.ts'
import { familiarReference } from '../oci/familiar-reference.ts'
import { capitalized } from '../text/capitalized.ts'
import type { Judged } from './judge-measurement.ts'
import type { RunPlan } from './run-plan.ts'

/** What became of a run. */
export interface RunResult {
  /** Whose outputs it has: those of docker/build-push-action are about one image, those of docker/bake-action about each target. */
  readonly kind: 'build' | 'bake'
  readonly images: readonly BuiltTarget[]
  /** Images that were built, and published where they were to go, but for whose measurement this machine has no room. */
  readonly unmeasured: readonly UnmeasuredImage[]
  /** Names of targets that were built and make no image, so that there is nothing to measure. */
  readonly others: readonly string[]
  /** What buildx says of the build, as Docker's actions hand it on: that of a bake by target. */
  readonly metadata: JsonObject
  /** Why images that were built and measured are not where they were to go, or not everywhere; null: they are. */
  readonly unpublished: ExportFailure | null
}

export interface UnmeasuredImage extends UnreadImage {
  readonly target: string
  /** What it is called in the report. */
  readonly image: string
  /** What its target asked for. */
  readonly request: BuildRequest
}

export interface BuiltTarget {
  readonly target: string
  /** What it is called in the report. */
  readonly image: string
  /** What its target asked for. */
  readonly request: BuildRequest
  readonly built: BuiltImage
}

export interface BuiltImage extends Judged {
  readonly imageId: string | null
  readonly digest: string | null
  /** What buildx says of the image, free of build-arg values. */
  readonly metadata: JsonObject
  /** Whether the image was kept from its registry because it is over budget. */
  readonly withheld: boolean
}

/**
 * Puts the result of a run together.
 *
 * @param withheld targets whose images were kept from their registries.
 * @param unpublished why publishing failed; null: it did not.
 */
export function runResult(
  { recipe, targets }: RunPlan,
  solved: ReadonlyMap<string, SolvedTarget>,
  judged: ReadonlyMap<string, Judged>,
  withheld: ReadonlySet<string>,
  unpublished: ExportFailure | null = null,
): RunResult {
  const images = targets.flatMap(({ target: { name }, image, request }) => {
    const found = judged.get(name)
    const made = solved.get(name)?.image ?? null
    if (found === undefined || made === null) return []
    const own = unpublished === null ? made : { ...made, digest: publishedDigest(unpublished, request) }
    const built = builtImage(noted(found, unpublished), own, withheld.has(name))
    return [{ target: name, image, request, built }]
  })
  const metadata = Object.fromEntries([...solved].map(([name, each]) => [name, each.metadata]))
  return {
    kind: recipe.kind,
    images,
    unmeasured: targets.flatMap(({ target: { name }, image, request }) => {
      const unread = solved.get(name)?.unread ?? null
      return unread === null ? [] : [{ target: name, image, request, ...unread }]
    }),
    others: targets.filter(each => !each.measured).map(({ target }) => target.name),
    metadata:
      recipe.kind === 'build'
        ? (images[0]?.built.metadata ?? [...solved.values()][0]?.metadata ?? {})
        : metadata,
    unpublished,
  }
}

/** The digest under which some of an image's names were published after all; null: none was. */
function publishedDigest({ published }: ExportFailure, { tags = [] }: BuildRequest): string | null {
  const own = published.find(reference =>
    tags.some(tag => isNameOf(reference, tag) || isNameOf(reference, `${tag}:latest`)),
  )
  return own?.split('@')[1] ?? null
}

function isNameOf(reference: string, tag: string): boolean {
  return familiarReference(reference) === familiarReference(tag)
}

function noted(judged: Judged, unpublished: ExportFailure | null): Judged {
  if (unpublished === null) return judged
  const { report } = judged
  return {
    ...judged,
    report: { ...report, notes: [...report.notes, `${capitalized(unpublished.message)}.`] },
  }
}

/**
 * What was found out, under the digest that the image has for everybody else: in an index with attestations it differs from
 * one solve to the next, since they hold the time, while the image itself is the same.
 */
function builtImage(
  judged: Judged,
  { imageId, digest, metadata }: Pick<SolveResult, 'imageId' | 'digest' | 'metadata'>,
  withheld: boolean,
): BuiltImage {
  const { measurement, report } = judged
  const known = isDigest(digest) ? digest : measurement.digest
  return {
    ...judged,
    measurement: { ...measurement, digest: known },
    report: { ...report, image: { ...report.image, digest: known } },
    imageId,
    digest,
    metadata,
    withheld,
  }
}

/** The images of a run, with sentences in their reports that qualify what the cache did. */
export function withCacheNotes(result: RunResult, notesOf: (target: string) => readonly string[]): RunResult {
  return {
    ...result,
    images: result.images.map(each => {
      const { report } = each.built
      const { cache } = report
      if (cache.kind === 'unknown') return each
      const notes = [...cache.notes, ...notesOf(each.target)]
      return { ...each, built: { ...each.built, report: { ...report, cache: { ...cache, notes } } } }
    }),
  }
}
