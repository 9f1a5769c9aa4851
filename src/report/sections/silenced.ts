import type { SilencedRow } from '../../model/report-advice.ts'
import type { PlatformReport } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { type Block, details, type Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'

/** Advice that someone does not want to hear of: by which rule, and where that is said; folded. None without any. */
export function silencedDetails({ advice: { silenced = [] } }: PlatformReport): Block[] {
  if (silenced.length === 0) return []
  const facts = `${countNoun(silenced.length, 'finding')}, not in the savings`
  return [details('Silenced advice', facts, { kind: 'list', items: silenced.map(silencedLine) })]
}

function silencedLine({ rule, compressed, by, where }: SilencedRow): Text {
  const bytes = compressed > 0 ? `, about ${formatBytes(compressed)} compressed` : ''
  if (where !== null) return [{ code: rule }, bytes, ', by the comment above ', { place: where }]
  return [{ code: rule }, bytes, ', by ', { code: by ?? '', most: 80 }]
}
