import { nearestOf } from '../text/nearest-of.ts'
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
  return nearestOf(written, known) ?? prefixed(written, known)
}

/** `layers` → `max-layers`, `metric` → `budget-metric`. */
function prefixed(written: string, known: readonly string[]): string | null {
  return known.find(name => name.endsWith(`-${written}`)) ?? null
}
