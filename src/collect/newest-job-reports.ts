import type { Collected, CollectedJobReport, RefusedArtifact } from './collected.ts'
import { isRed } from './is-red.ts'
import { nameParts, parseReportArtifactName } from './report-artifact.ts'

/**
 * What counts: of each image of each step of each job the newest attempt of the run. A leg is replaced by a later attempt of its own
 * alone; where a workflow that is called twice builds one image in both calls, no one knows whose attempt is whose, and as many count as
 * there are, those that failed first. A refused artifact counts as what its name says it is, until a later attempt of its step is there.
 */
export function newestJobReports({ legs, refused }: Pick<Collected, 'legs' | 'refused'>): {
  readonly legs: readonly CollectedJobReport[]
  readonly refused: readonly RefusedArtifact[]
} {
  const candidates = newestOfName([...legs.map(ofLeg), ...refused.map(ofRefused)])
  const places = Map.groupBy(candidates, ({ place }) => place)
  const counts = [...places.values()].flatMap(newestOfPlace).sort((a, b) => a.id - b.id)
  return {
    legs: counts.flatMap(({ leg }) => leg ?? []),
    refused: counts.flatMap(({ refusal }) => refusal ?? []),
  }
}

interface Candidate {
  readonly place: string
  readonly own: string
  readonly attempt: number
  readonly id: number
  readonly leg?: CollectedJobReport
  readonly refusal?: RefusedArtifact
}

function ofLeg(leg: CollectedJobReport): Candidate {
  return { ...nameParts(leg.leg), id: leg.id, leg }
}

function ofRefused(refusal: RefusedArtifact): Candidate {
  const { place = refusal.name, own = '', attempt = 0 } = parseReportArtifactName(refusal.name) ?? {}
  return { place, own, attempt, id: refusal.id, refusal }
}

/** Of artifacts of one name the one that was uploaded last. */
function newestOfName(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.id - b.id)
  return [
    ...new Map(sorted.map(each => [JSON.stringify([each.place, each.own, each.attempt]), each])).values(),
  ]
}

function newestOfPlace(candidates: readonly Candidate[]): Candidate[] {
  const attempts = Map.groupBy(candidates, ({ attempt }) => attempt)
  const last = attempts.get(Math.max(...attempts.keys())) ?? []
  const unread = candidates.filter(
    ({ leg, attempt }) =>
      leg === undefined &&
      (last[0]?.attempt === attempt || last.length < (attempts.get(attempt)?.length ?? 0)),
  )
  const images = Map.groupBy(
    candidates.filter(({ leg }) => leg !== undefined),
    ({ leg }) => leg?.leg.built?.hash,
  )
  return [...unread, ...[...images.values()].flatMap(newestOfImage)]
}

/** As many as reported in one attempt. */
function newestOfImage(candidates: readonly Candidate[]): Candidate[] {
  const attempts = Map.groupBy(candidates, ({ attempt }) => attempt)
  const most = Math.max(...[...attempts.values()].map(({ length }) => length))
  const newestFirst = candidates.toSorted(
    (a, b) => b.attempt - a.attempt || Number(failed(b)) - Number(failed(a)) || b.id - a.id,
  )
  return newestFirst.slice(0, most)
}

function failed({ leg }: Candidate): boolean {
  return leg === undefined || isRed(leg.leg)
}
