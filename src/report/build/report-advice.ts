import {
  type Advice,
  type BaseOption,
  isCertain,
  type Saving,
  type SilencedAdvice,
  type Words,
} from '../../model/advice.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceRow, EachEditRow, ReportAdvice, SilencedRow } from '../../model/report-advice.ts'
import { clipText } from './clip-text.ts'
import { reportPlace } from './report-place.ts'

/** Rows of advice in the report, of each kind. */
const MOST_ADVICE = 20

/** Edits of a row, and the characters of one: as the schema has it, a row with more has none. */
const MOST_EDITS = 50
const LONGEST_EDIT = 10_000

/** Characters of a patch; a longer one is left out, since half of it would do something else. */
const LONGEST_PATCH = 20_000

/**
 * What would make the image smaller, what was proved first, then most bytes first, and all of it in sum; what needs a decision, and what
 * was found wrong, beside it; and what would make the next build shorter.
 */
export function reportAdvice(
  image: PlatformMeasurement,
  advice: readonly Advice[],
  {
    patch = '',
    silenced = [],
    bases = [],
  }: {
    readonly patch?: string
    readonly silenced?: readonly SilencedAdvice[]
    readonly bases?: readonly BaseOption[]
  } = {},
): ReportAdvice {
  const smaller = advice.filter(({ eachEdit, trial }) => eachEdit === undefined && trial?.state !== 'wrong')
  const certain = smaller.filter(isCertain)
  const proved = certain.filter(isProved)
  const ordered = [...proved, ...certain.filter(each => !isProved(each))]
  const others = ordered.slice(MOST_ADVICE)
  const hints = smaller.filter(each => !isCertain(each))
  const wrong = advice.filter(({ trial }) => trial?.state === 'wrong')
  return {
    rows: ordered.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
    rest: counted(others),
    total: sumSavings(certain),
    ...(proved.length === 0 ? {} : { proved: counted(proved) }),
    ...(hints.length === 0
      ? {}
      : {
          hints: {
            rows: hints.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)),
            more: Math.max(0, hints.length - MOST_ADVICE),
          },
        }),
    ...(wrong.length === 0 ? {} : { wrong: wrong.slice(0, MOST_ADVICE).map(each => adviceRow(image, each)) }),
    eachEdit: advice
      .flatMap((each): EachEditRow[] => {
        const { eachEdit, trial } = each
        return eachEdit === undefined || trial?.state === 'wrong'
          ? []
          : [{ ...reportWords(image, each), ...eachEdit }]
      })
      .slice(0, MOST_ADVICE),
    ...(patch === '' || patch.length > LONGEST_PATCH ? {} : { patch }),
    ...(bases.length === 0 ? {} : { bases: bases.slice(0, MOST_ADVICE).map(baseRow) }),
    ...(silenced.length === 0
      ? {}
      : { silenced: silenced.slice(0, MOST_ADVICE).map(each => silencedRow(image, each)) }),
  }
}

function isProved({ trial }: Advice): boolean {
  return trial?.state === 'proved'
}

/** One piece of advice, as a report has it. */
export function adviceRow(image: PlatformMeasurement, advice: Advice): AdviceRow {
  return {
    ...reportWords(image, advice),
    ...advice.saves,
    ...(advice.hidden === undefined ? {} : { hidden: advice.hidden }),
    examples: advice.examples.map(example => clipText(example)),
  }
}

function baseRow({ reference, lacks, neededBy, ...bytes }: BaseOption): BaseOption {
  return {
    ...{ reference: clipText(reference), ...bytes },
    ...{ lacks: clipWords(lacks), neededBy: clipWords(neededBy) },
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
  { rule, fix, reason, line, step, edits = [], trial }: Advice,
): Pick<AdviceRow, 'rule' | 'fix' | 'reason' | 'where' | 'step' | 'edits' | 'trial'> {
  return {
    rule,
    fix: clipWords(fix),
    reason: clipWords(reason),
    where: reportPlace(image.lines, line),
    ...(step === undefined ? {} : { step: clipText(step) }),
    ...(edits.length > 0 && fits(edits) ? { edits } : {}),
    ...(trial === undefined
      ? {}
      : { trial: 'why' in trial ? { ...trial, why: clipWords(trial.why) } : trial }),
  }
}

function fits(edits: readonly Edit[]): boolean {
  return (
    edits.length <= MOST_EDITS &&
    edits.every(({ file, text }) => clipText(file) === file && text.length <= LONGEST_EDIT)
  )
}

function counted(all: readonly Advice[]): Saving & { readonly count: number } {
  return { ...sumSavings(all), count: all.length }
}

/** Unpacked bytes that are not known of one part are not known of the sum. */
function sumSavings(all: readonly Advice[]): Saving {
  let compressed = 0
  let unpacked: number | null = 0
  for (const { saves } of all) {
    compressed += saves.compressed
    unpacked = unpacked === null || saves.unpacked === null ? null : unpacked + saves.unpacked
  }
  return { compressed, unpacked }
}

function clipWords(words: Words): Words {
  return words.map(part => (typeof part === 'string' ? clipText(part) : { code: clipText(part.code) }))
}
