import { formatBytes } from './format-bytes.ts'

/**
 * A difference in bytes with its sign always shown: `+20.6 MB`, `−12 B` (U+2212), `±0 B`.
 *
 * @throws RangeError for NaN and infinities.
 */
export function formatDelta(bytes: number): string {
  const size = formatBytes(bytes)
  if (size === '0 B') return '±0 B'
  return bytes > 0 ? `+${size}` : size
}
