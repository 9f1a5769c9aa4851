import { growth } from '../../judge/budgets/growth.ts'
import type { ReportVerdict } from '../../model/report-verdict.ts'
import type { Report } from '../../model/report.ts'
import { type Block, type Inline, joinTexts, paragraph, type Text } from '../document/block.ts'
import { type RaisedLimit, raisedLimits } from '../summary/raised-limits.ts'

const MOST_NAMED = 3
const MOST_LIMITS = 12
const LONGEST = 60

/** What to do when the bytes are wanted: the label that accepts growth, and the limits to raise. None when no budget is exceeded. */
export function acceptGrowthHint({ judgements, overrideLabel }: ReportVerdict): Block[] {
  const limits = raisedLimits(judgements)
  const ways: readonly Text[] = [
    ...(overrideLabel === undefined
      ? []
      : [['a maintainer sets the label ', { code: overrideLabel, most: LONGEST }] as const]),
    ...(limits.length === 0 ? [] : [raiseWords(limits)]),
  ]
  if (ways.length === 0) return []
  const grown = overrideLabel !== undefined || limits.some(({ judgement }) => judgement.kind === growth.kind)
  return [
    paragraph(
      { strong: `To accept this ${grown ? 'growth' : 'size'}:` },
      ' ',
      ...joinTexts(ways, ', or '),
      '.',
    ),
  ]
}

function raiseWords(limits: readonly RaisedLimit[]): Text {
  const left = limits.length - MOST_NAMED
  const raise: Text[] = limits.slice(0, MOST_NAMED).map(limitWords)
  return ['raise ', ...joinTexts([...raise, ...(left > 0 ? [`${left} more`] : [])], ', ')]
}

function limitWords({ judgement, key, to }: RaisedLimit): Text {
  const { kind, subject, metric, ofAllImages, source } = judgement
  const limit: Inline = { code: to, most: LONGEST }
  const own = ofAllImages === true ? ' for this image' : ''
  if (subject === null && key !== null) {
    const name = source.startsWith('option ') ? `--${key}` : key
    return [{ code: name, most: LONGEST }, ' to ', limit, own]
  }
  const what: readonly Inline[] = subject === null ? [] : [' ', { code: subject, most: LONGEST }]
  return [`the limit of ${kind}`, ...what, ' to ', limit, ` ${metric}${own}`]
}

/** Where a limit may have been declared: an input of the action, or a line of a config file. */
const INPUT = /^input [a-z-]{1,40}$/
const CONFIG = /^[\w./-]{1,100}\.ya?ml:\d{1,7}$/

/** A glob or package that stands in a fence as it is, which nothing in it can end. */
const SUBJECT = /^[\w@./*?{},+-]{1,100}$/

/** The name of an image that is a key of a config file as it is. */
const NAME = /^\w[\w@./-]{0,99}$/

/**
 * The lines that would raise the limits which were exceeded, as a diff to copy from; none where that cannot be said to the letter. A limit of
 * all images stays: the image gets one of its own.
 */
export function raisedLimitsDiff({ verdict, image }: Pick<Report, 'verdict' | 'image'>): Block[] {
  const limits = raisedLimits(verdict.judgements).filter(isSpelled).slice(0, MOST_LIMITS)
  const [others = [], own = []] = [false, true].map(is =>
    limits.filter(({ judgement }) => (judgement.ofAllImages === true) === is),
  )
  const lines = [...others.flatMap(diffLines), ...(NAME.test(image.name) ? ownLines(own, image.name) : [])]
  return lines.length === 0 ? [] : [{ kind: 'code', language: 'diff', lines }]
}

/** A limit whose key, place and subject stand in a fence as they are. */
type SpelledLimit = RaisedLimit & { readonly key: string }

function isSpelled(limit: RaisedLimit): limit is SpelledLimit {
  const { source, subject } = limit.judgement
  const isPlace = INPUT.test(source) || CONFIG.test(source)
  return limit.key !== null && isPlace && (subject === null || SUBJECT.test(subject))
}

function diffLines({ judgement, key, from, to }: SpelledLimit): string[] {
  const { source, subject } = judgement
  if (subject === null) return [` # ${source}`, `-${key}: ${from}`, `+${key}: ${to}`]
  const name = yamlKey(subject)
  return [` # ${source}`, ` ${key}:`, `-  ${name}: ${from}`, `+  ${name}: ${to}`]
}

/** One entry of the image for all of its limits. */
function ownLines(limits: readonly SpelledLimit[], image: string): string[] {
  const [first] = limits
  if (first === undefined) return []
  const file = first.judgement.source.replace(/:\d+$/, '')
  const keys = [...Map.groupBy(limits, ({ key }) => key)]
  return [
    ` # ${file}`,
    ' images:',
    `   ${image}:`,
    ...keys.flatMap(([key, all]) => {
      const named = all.flatMap(({ judgement: { subject }, to }) =>
        subject === null ? [] : [`+      ${yamlKey(subject)}: ${to}`],
      )
      const single = all.filter(({ judgement: { subject } }) => subject === null)
      return [
        ...single.map(({ to }) => `+    ${key}: ${to}`),
        ...(named.length > 0 ? [`     ${key}:`, ...named] : []),
      ]
    }),
  ]
}

function yamlKey(subject: string): string {
  return /^[A-Za-z/]/.test(subject) && !/[{},]/.test(subject) ? subject : `'${subject}'`
}
