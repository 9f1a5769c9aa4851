import type { Advice, Saving, Words } from '../../advise/advice.ts'
import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { AdviceRow, ReportAdvice } from '../report.ts'
import { clipText } from './clip-text.ts'
import { reportPlace } from './report-place.ts'

/** Rows of advice in the report. */
const MOST_ADVICE = 20

/** What would make the image smaller, most bytes first, and all of it in sum. */
export function reportAdvice(image: PlatformMeasurement, advice: readonly Advice[]): ReportAdvice {
  const shown = advice.slice(0, MOST_ADVICE)
  const others = advice.slice(MOST_ADVICE)
  return {
    rows: shown.map((each): AdviceRow => ({
      rule: each.rule,
      ...each.saves,
      fix: clipWords(each.fix),
      reason: clipWords(each.reason),
      examples: each.examples.map(example => clipText(example)),
      where: reportPlace(image.lines, each.line),
    })),
    rest: { ...sumSavings(others.map(({ saves }) => saves)), count: others.length },
    total: sumSavings(advice.map(({ saves }) => saves)),
  }
}

/** Unpacked bytes that are not known of one part are not known of the sum. */
function sumSavings(all: readonly Saving[]): Saving {
  let compressed = 0
  let unpacked: number | null = 0
  for (const saves of all) {
    compressed += saves.compressed
    unpacked = unpacked === null || saves.unpacked === null ? null : unpacked + saves.unpacked
  }
  return { compressed, unpacked }
}

function clipWords(words: Words): Words {
  return words.map(part => (typeof part === 'string' ? clipText(part) : { code: clipText(part.code) }))
}
