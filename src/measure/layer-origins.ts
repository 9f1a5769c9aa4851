import type { HistoryEntry } from '../model/image-config.ts'
import { historyText } from './history-text.ts'

/**
 * What the config's history says made each layer, bottom first; null where it says nothing.
 *
 * History entries have no layer's name on them: they are matched by order, which only means something when there are as
 * many as layers (image spec, config.md, "history"). Null instead of a list when they do not match.
 */
export function layerOrigins(history: readonly HistoryEntry[], layers: number): (string | null)[] | null {
  const made = history.filter(entry => !entry.emptyLayer)
  if (history.length === 0) return new Array<null>(layers).fill(null)
  if (made.length !== layers) return null
  return made.map(({ createdBy }) => (createdBy === '' ? null : historyText(createdBy)))
}
