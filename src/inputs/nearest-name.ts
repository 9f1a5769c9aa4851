import { closestMatch } from 'leven'
import { ACTION_INPUTS, type ActionInput } from './action-inputs.ts'

/** Names that mean one of ours, from other tools: `dockerfile` → `file`, `max` → `max-size`. */
const ALSO: ReadonlyMap<string, string> = new Map(
  ACTION_INPUTS.flatMap(({ name, also = [] }: ActionInput) => also.map(other => [other, name])),
)

/** The name that was probably meant, or null when none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const written = name.toLowerCase().replaceAll('_', '-').slice(0, 60)
  const meant = ALSO.get(written)
  if (meant !== undefined && known.includes(meant)) return meant
  const maxDistance = Math.max(1, Math.floor(written.length / 3))
  return closestMatch(written, [...known], { maxDistance }) ?? prefixed(written, known)
}

/** `layers` → `max-layers`, `metric` → `budget-metric`. */
function prefixed(written: string, known: readonly string[]): string | null {
  return known.find(name => name.endsWith(`-${written}`)) ?? null
}
