import { formatBytes } from '../../units/format-bytes.ts'
import type { ReportJudgement } from '../report.ts'
import { countNoun } from './count-noun.ts'

/** A budget's limit or what was measured for it, in the budget's unit. */
export function formatAmount(amount: number, unit: ReportJudgement['unit']): string {
  switch (unit) {
    case 'bytes':
      return formatBytes(amount)
    case 'percent':
      return `${amount.toFixed(1).replace('-', '\u2212')} %`
    case 'layers':
      return countNoun(amount, 'layer')
  }
}
