import type { Advice, Saving, SilencedAdvice, Words } from '../../model/advice.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceRow, EachEditRow, ReportAdvice, SilencedRow } from '../../model/report.ts'
import { clipText } from './clip-text.ts'
import { reportPlace } from './report-place.ts'

/** Rows of advice in the report. */
const MOST_ADVICE = 20

/** Edits of a row, and the characters of one: as the schema has it, a row with more has none. */
const MOST_EDITS = 50
const LONGEST_EDIT = 10_000

/** Characters of a patch; a longer one is left out, since half of it would do something else. */
const LONGEST_PATCH = 20_000

/** What would make the image smaller, most bytes first, and all of it in sum; and what would make the next build shorter. */
export function reportAdvice(
  image: PlatformMeasurement,
  advice: readonly Advice[],
  {
    patch = '',
    silenced = [],
  }: { readonly patch?: string; readonly silenced?: readonly SilencedAdvice[] } = {},
): ReportAdvice {
  const smaller = advice.filter(({ eachEdit }) => eachEdit === undefined)
  const others = smaller.slice(MOST_ADVICE)
  return {
    rows: smaller.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
    rest: { ...sumSavings(others.map(({ saves }) => saves)), count: others.length },
    total: sumSavings(smaller.map(({ saves }) => saves)),
    eachEdit: advice
      .flatMap((each): EachEditRow[] => {
        return each.eachEdit === undefined ? [] : [{ ...reportWords(image, each), ...each.eachEdit }]
      })
      .slice(0, MOST_ADVICE),
    ...(patch === '' || patch.length > LONGEST_PATCH ? {} : { patch }),
    ...(silenced.length === 0
      ? {}
      : { silenced: silenced.slice(0, MOST_ADVICE).map(each => silencedRow(image, each)) }),
  }
}

/** One piece of advice, as a report has it. */
export function adviceRow(image: PlatformMeasurement, advice: Advice): AdviceRow {
  return {
    ...reportWords(image, advice),
    ...advice.saves,
    examples: advice.examples.map(example => clipText(example)),
  }
}

function silencedRow(image: PlatformMeasurement, { rule, compressed, by }: SilencedAdvice): SilencedRow {
  const isComment = typeof by === 'number'
  return {
    ...{ rule, compressed, by: isComment ? null : clipText(by) },
    where: isComment ? reportPlace(image.lines, by) : null,
  }
}

function reportWords(
  image: PlatformMeasurement,
  { rule, fix, reason, line, step, edits = [] }: Advice,
): Pick<AdviceRow, 'rule' | 'fix' | 'reason' | 'where' | 'step' | 'edits'> {
  return {
    rule,
    fix: clipWords(fix),
    reason: clipWords(reason),
    where: reportPlace(image.lines, line),
    ...(step === undefined ? {} : { step: clipText(step) }),
    ...(edits.length > 0 && fits(edits) ? { edits } : {}),
  }
}

function fits(edits: readonly Edit[]): boolean {
  return (
    edits.length <= MOST_EDITS &&
    edits.every(({ file, text }) => clipText(file) === file && text.length <= LONGEST_EDIT)
  )
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
