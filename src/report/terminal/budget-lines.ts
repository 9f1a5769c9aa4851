import type { Outcome } from '../../judge/verdict.ts'
import { visible } from '../escape/visible.ts'
import type { ReportVerdict } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { isAccepted } from '../summary/is-accepted.ts'
import { wrapText } from './fit-text.ts'
import type { Style } from './paint.ts'
import type { Canvas } from './terminal-options.ts'

const MOST_BUDGETS = 30
const SYMBOLS: Readonly<Record<Outcome, readonly [symbol: string, style: Style]>> = {
  fail: ['✖ over   ', 'bad'],
  warn: ['▲ near   ', 'near'],
  pass: ['✔ within ', 'good'],
  skipped: ['- skipped', 'faint'],
}

const ACCEPTED = ['▲ over   ', 'near'] as const

/** A sentence for each budget, the worst first. */
export function budgetLines({ judgements }: ReportVerdict, { width, paint }: Canvas): string[] {
  const worst: readonly Outcome[] = ['fail', 'warn', 'skipped', 'pass']
  const sorted = judgements.toSorted((a, b) => worst.indexOf(a.outcome) - worst.indexOf(b.outcome))
  const left = sorted.length - Math.min(MOST_BUDGETS, sorted.length)
  return [
    ...sorted.slice(0, MOST_BUDGETS).flatMap(judgement => {
      const { outcome, sentence, source } = judgement
      const [symbol, style] = isAccepted(judgement) ? ACCEPTED : SYMBOLS[outcome]
      const text = `${visible(sentence, 400)} (${visible(source, 60)})`
      return wrapText(text, width - 13).map((line, index) =>
        index === 0 ? `  ${paint(style, symbol)}  ${line}` : `${' '.repeat(13)}${line}`,
      )
    }),
    ...(left === 0 ? [] : [`  and ${countNoun(left, 'more budget')}`]),
  ]
}
