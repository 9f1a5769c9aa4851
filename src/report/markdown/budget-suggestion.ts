import type { Report } from '../report.ts'
import { ROOM, suggestedBudget } from '../summary/suggested-budget.ts'

/** A budget to start with, ready to paste; empty when there is none to suggest. */
export function budgetSuggestion(report: Report): string {
  const lines = suggestedBudget(report)
  if (lines.length === 0) return ''
  return [
    `Suggested budget, ${ROOM} % above today, for the config file:`,
    '',
    '```yaml',
    ...lines,
    '```',
  ].join('\n')
}
