import type { CauseRow } from '../../model/report-change.ts'
import { type Inline, inlinesOf } from '../document/block.ts'
import { whereText } from './where.ts'

/** ` by Dockerfile:9`, behind what a cause says of hidden bytes; empty where that says it all, and for all other causes. */
export function hiderWords({ hiddenBy }: CauseRow): readonly Inline[] {
  if (hiddenBy === undefined) return []
  const { where, side } = hiddenBy
  if (where !== null) return [' by ', { place: where, gone: side === 'baseline' }]
  return [' by ', ...inlinesOf(whereText(hiddenBy))]
}
