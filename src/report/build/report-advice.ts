import type { Advice, Saving, Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceRow, EachEditRow, ReportAdvice } from '../../model/report.ts'
import { clipText } from './clip-text.ts'
import { reportPlace } from './report-place.ts'

/** Rows of advice in the report. */
const MOST_ADVICE = 20

/** What would make the image smaller, most bytes first, and all of it in sum; and what would make the next build shorter. */
export function reportAdvice(image: PlatformMeasurement, advice: readonly Advice[]): ReportAdvice {
  const smaller = advice.filter(({ eachEdit }) => eachEdit === undefined)
  const others = smaller.slice(MOST_ADVICE)
  return {
    rows: smaller.slice(0, MOST_ADVICE).map((each): AdviceRow => ({
      ...reportWords(image, each),
      ...each.saves,
      examples: each.examples.map(example => clipText(example)),
    })),
    rest: { ...sumSavings(others.map(({ saves }) => saves)), count: others.length },
    total: sumSavings(smaller.map(({ saves }) => saves)),
    eachEdit: advice
      .flatMap((each): EachEditRow[] => {
        return each.eachEdit === undefined ? [] : [{ ...reportWords(image, each), ...each.eachEdit }]
      })
      .slice(0, MOST_ADVICE),
  }
}

function reportWords(
  image: PlatformMeasurement,
  { rule, fix, reason, line, step }: Advice,
): Pick<AdviceRow, 'rule' | 'fix' | 'reason' | 'where' | 'step'> {
  return {
    rule,
    fix: clipWords(fix),
    reason: clipWords(reason),
    where: reportPlace(image.lines, line),
    ...(step === undefined ? {} : { step: clipText(step) }),
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
