import type { Style } from './paint.ts'

/** Growth is red, shrinkage green. */
export function deltaStyle(delta: number): Style {
  if (delta === 0) return 'faint'
  return delta > 0 ? 'bad' : 'good'
}
