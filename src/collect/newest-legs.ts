import type { Collected, CollectedLeg, RefusedArtifact } from './collected.ts'
import { parseLegArtifactName, placeHash } from './leg-artifact.ts'

/**
 * What counts: of each step of each job the newest attempt of the run, and in it the newest artifact. A refused artifact counts as
 * what its name says it is, so that it is neither hidden by an older one nor told of when a newer one replaced it.
 */
export function newestLegs({ legs, refused }: Pick<Collected, 'legs' | 'refused'>): {
  readonly legs: readonly CollectedLeg[]
  readonly refused: readonly RefusedArtifact[]
} {
  const newest = new Map<string, Candidate>()
  const candidates = [...legs.map(ofLeg), ...refused.map(ofRefused)]
  for (const candidate of candidates) {
    const known = newest.get(candidate.place)
    if (known === undefined || isNewer(candidate, known)) newest.set(candidate.place, candidate)
  }
  const counts = [...newest.values()].sort((a, b) => a.id - b.id)
  return {
    legs: counts.flatMap(({ leg }) => leg ?? []),
    refused: counts.flatMap(({ refusal }) => refusal ?? []),
  }
}

interface Candidate {
  readonly place: string
  readonly attempt: number
  readonly id: number
  readonly leg?: CollectedLeg
  readonly refusal?: RefusedArtifact
}

function ofLeg(leg: CollectedLeg): Candidate {
  return { place: placeHash(leg.leg), attempt: leg.leg.attempt, id: leg.id, leg }
}

function ofRefused(refusal: RefusedArtifact): Candidate {
  const { place = refusal.name, attempt = 0 } = parseLegArtifactName(refusal.name) ?? {}
  return { place, attempt, id: refusal.id, refusal }
}

function isNewer(a: Candidate, b: Candidate): boolean {
  return a.attempt > b.attempt || (a.attempt === b.attempt && a.id > b.id)
}
