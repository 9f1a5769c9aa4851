import type { Failure } from '../../../../../test-kit/github-server/failures.ts'
import type { Fault } from '../../../../../test-kit/results-server/faults.ts'

type ApiFault = Omit<Failure, 'method'>

/** One request in so many goes wrong. */
const ONE_IN = 10

const FAULTS: readonly ApiFault[] = [
  { kind: 409 },
  { kind: 422 },
  { kind: 500 },
  { kind: 502 },
  { kind: 502, effect: 'done' },
  { kind: 403 },
  { kind: 403, headers: { 'retry-after': '3' } },
  { kind: 403, headers: { 'retry-after': '12' } },
  { kind: 'reset' },
  { kind: 'reset', effect: 'done' },
  { kind: 'reset', held: 10_000 },
  { kind: 'truncated' },
]

const LATE_FAULTS: readonly ApiFault[] = [
  { kind: 'slow', held: 9000 },
  { kind: 'reset', held: 10_000, effect: 'done' },
  { kind: 'reset', effect: 4000 },
  { kind: 'reset', effect: 9000 },
]

/** Of the artifact service. A list may be behind, and a blob break off. */
const RESULTS_FAULTS: readonly Fault[] = [
  { kind: 500 },
  { kind: 503 },
  { kind: 503, isDone: true },
  { kind: 'reset' },
  { kind: 'reset', isDone: true },
]

const RESULTS_FAULTS_OF: Readonly<Record<string, readonly Fault[]>> = {
  CreateArtifact: [{ kind: 409 }, { kind: 409, isDone: true }],
  FinalizeArtifact: [{ kind: 409, isDone: true }],
  ListArtifacts: [{ kind: 'incomplete' }, { kind: 'incomplete' }, { kind: 'truncated' }],
  GetSignedArtifactURL: [{ kind: 'truncated' }],
  GET: [{ kind: 'truncated' }, { kind: 'truncated' }],
}

/**
 * What goes wrong with a request to GitHub's API.
 *
 * @param isShortLived whether what is sent arrives at once or never, as from a runner that is about to be lost.
 */
export function apiFault(method: string, isShortLived: boolean, random: () => number): Failure | undefined {
  if (random() > 1 / ONE_IN) return undefined
  const kinds = isShortLived ? FAULTS : [...FAULTS, ...LATE_FAULTS, ...LATE_FAULTS]
  return { method, ...oneOf(kinds, random) }
}

/** What goes wrong with a request to the artifact service. */
export function resultsFault(asked: string, random: () => number): Fault | undefined {
  if (random() > 1 / ONE_IN) return undefined
  return oneOf([...RESULTS_FAULTS, ...(RESULTS_FAULTS_OF[asked] ?? [])], random)
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  const found = items[Math.floor(random() * items.length)]
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}
