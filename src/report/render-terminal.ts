import { formatBytes } from '../units/format-bytes.ts'
import { visible } from './escape/visible.ts'
import type { PlatformReport, Report } from './report.ts'
import { countNoun } from './summary/count-noun.ts'
import { mainPlatform } from './summary/platform-summary.ts'
import { shrankMuch } from './summary/reduction.ts'
import { commonLines } from './terminal/common-lines.ts'
import { fileLines, hiddenLines, packageLines } from './terminal/biggest-lines.ts'
import { budgetLines } from './terminal/budget-lines.ts'
import { cacheLines, cacheTitle } from './terminal/cache-lines.ts'
import { causeLines, splitLines } from './terminal/cause-lines.ts'
import { wrapText } from './terminal/fit-text.ts'
import { headlineLines } from './terminal/headline-lines.ts'
import { lineLines } from './terminal/line-lines.ts'
import { painter } from './terminal/paint.ts'
import { platformLines } from './terminal/platform-lines.ts'
import { reductionLines } from './terminal/reduction-lines.ts'
import { ROOM, suggestedBudget } from './summary/suggested-budget.ts'
import { sizeLines } from './terminal/size-lines.ts'
import type { Canvas, TerminalOptions } from './terminal/terminal-options.ts'
import { trendLines } from './terminal/trend-lines.ts'
import { eachEditHeading, eachEditLines } from './terminal/each-edit-lines.ts'
import { savingLines, savingsHeading } from './terminal/saving-lines.ts'
import { wantedLines } from './terminal/wanted-lines.ts'
import { wayBackLines } from './terminal/way-back-lines.ts'

/** Narrower than this, columns would be all ellipses. */
const NARROWEST = 60
const WIDEST = 160
const MOST_NOTES = 20

const SUGGESTION = `Suggested budget, ${ROOM} % above today`

/** A heading and its lines; without lines it is left out. */
type Section = readonly [heading: string, lines: readonly string[]]

/**
 * The report for a terminal or a log: plain text in columns, coloured if asked. Nothing that came from an image, a
 * Dockerfile or a name can move the cursor, start a line or speak to the Actions runner.
 */
export function renderTerminal(report: Report, { width, colour }: TerminalOptions): string {
  const canvas = { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: painter(colour) }
  const image = mainPlatform(report)
  if (image === undefined) return ''
  const sections: Section[] = [
    ...(report.platforms.length > 1
      ? ([['Platforms', [...platformLines(report, canvas), ...commonLines(report, canvas)]]] as const)
      : []),
    ...imageSections(report, image, canvas),
    [cacheTitle(report.cache), cacheLines(report.cache, image.platform, canvas)],
    [
      'Budgets',
      [
        ...budgetLines(report.verdict, canvas),
        ...wayBackLines(report, image, canvas),
        ...wantedLines(report.verdict, canvas),
      ],
    ],
    [SUGGESTION, suggestedBudget(report).map(line => `  ${line}`)],
    ['Notes', noteLines(report, canvas)],
  ]
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [...headingLines(heading, canvas), ...lines].join('\n'))
  return `${[headlineLines(report, image, canvas).join('\n'), ...shown].join('\n\n')}\n`
}

function headingLines(heading: string, { width, paint }: Canvas): string[] {
  return wrapText(heading, width).map(line => paint('heading', line))
}

function imageSections(report: Report, image: PlatformReport, canvas: Canvas): Section[] {
  const { change, hidden, hiddenFiles } = image
  const on = report.platforms.length > 1 ? ` on ${visible(image.platform, 40)}` : ''
  const hiddenCount = hiddenFiles.rows.length + hiddenFiles.rest.count
  return [
    change !== null && shrankMuch(image)
      ? [`Reduction${on}`, reductionLines(image, change, canvas)]
      : [`Size${on}`, sizeLines(report, image, canvas)],
    [
      `${titleOf(image)}${on}`,
      change === null ? [] : withSplit(causeLines(change, canvas), splitLines(change, canvas)),
    ],
    [savingsHeading(report, image), savingLines(image, canvas)],
    [eachEditHeading(image), eachEditLines(image, canvas)],
    [linesTitle(image), lineLines(image, canvas)],
    ['Biggest packages', packageLines(image, canvas)],
    ['Biggest files', fileLines(image, canvas)],
    [
      `Hidden: ${formatBytes(hidden.compressed)} compressed, ${formatBytes(hidden.unpacked)} unpacked in ${countNoun(hiddenCount, 'file')}`,
      hiddenLines(image, canvas),
    ],
    [`Trend${on}`, trendLines(report, image, canvas)],
  ]
}

function titleOf({ change }: PlatformReport): string {
  if (change === null) return 'What grew'
  const { compressed, unpacked } = change.delta
  return unpacked < 0 && compressed <= 0 ? 'What shrank' : 'What grew'
}

function linesTitle({ lines }: PlatformReport): string {
  const [first, ...others] = new Set(lines.map(({ dockerfile }) => dockerfile))
  if (first === undefined) return 'Layers'
  return others.length === 0 ? `Lines of ${visible(first, 100)}` : 'Lines of all Dockerfiles'
}

function withSplit(lines: readonly string[], split: readonly string[]): readonly string[] {
  return lines.length === 0 ? lines : [...lines, ...split]
}

function noteLines({ notes, removedPlatforms, platforms }: Report, { width }: Canvas): string[] {
  const read = platforms.reduce((sum, image) => sum + image.read.layers, 0)
  const known = platforms.reduce((sum, image) => sum + image.read.known, 0)
  const gone = removedPlatforms.slice(0, MOST_NOTES).map(platform => visible(platform, 40))
  const left = notes.length - Math.min(MOST_NOTES, notes.length)
  const sentences = [
    ...(gone.length === 0 ? [] : [`No longer in the image: ${gone.join(', ')}.`]),
    ...unknownBases(platforms, notes),
    ...notes.slice(0, MOST_NOTES).map(note => visible(note, 400)),
    ...(left === 0 ? [] : [`And ${countNoun(left, 'more note')}.`]),
    `${countNoun(read, 'layer')} read, ${known} known from earlier. Compressed is what a node pulls, unpacked what it takes on disk.`,
  ]
  return sentences.flatMap(sentence =>
    wrapText(sentence, width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`),
  )
}

/** Why the base of an image is not known, where no note says so already. */
function unknownBases(platforms: readonly PlatformReport[], notes: readonly string[]): string[] {
  const reasons = new Set(platforms.flatMap(({ base }) => (base.unknown === null ? [] : [base.unknown])))
  return [...reasons]
    .filter(reason => !notes.includes(reason))
    .slice(0, MOST_NOTES)
    .map(reason => `Base image not known: ${visible(reason, 300)}`)
}
