import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import type { PlatformChange, PlatformReport, Report } from '../report.ts'
import { summarizePlatform } from '../summary/platform-summary.ts'
import { shrankMuch } from '../summary/reduction.ts'
import { alert } from './alert.ts'
import { budgetSuggestion } from './budget-suggestion.ts'
import { causesTable, splitLine } from './causes-section.ts'
import { commonLine } from './common-line.ts'
import type { Step } from './ladder.ts'
import type { CommitLinks, MarkdownOptions } from './markdown-options.ts'
import { partsSection } from './parts-section.ts'
import { platformsSection } from './platforms-section.ts'
import { reductionSection } from './reduction-section.ts'
import { savingsLines, savingsSection } from './savings-section.ts'
import { sizeSection } from './size-section.ts'
import { trustLine } from './trust-line.ts'
import { wantedLine } from './wanted-line.ts'
import { wayBackLine } from './way-back-line.ts'

/** Lines that show without unfolding, on one image. */
const MOST_LINES = 20
const MOST_CAUSES = 6

/** Of the sizes, the biggest causes and whose they are, which are worth more than savings. */
const SPARED_LINES = 9
const MOST_NOTES = 2
const MOST_PLATFORMS = 6

/** What a reader sees without unfolding anything, below the headline. */
export function openSections(
  report: Report,
  image: PlatformReport,
  step: Step,
  { links }: MarkdownOptions,
): string[] {
  const several = report.platforms.length > 1
  const fixed = [
    trustLine(report, image, links),
    alert(report.verdict),
    ...(several ? [platformsSection(report, MOST_PLATFORMS), commonLine(report)] : []),
  ]
  const wayBack = wayBackLine(report, image, links)
  const notes = [wayBack, wantedLine(report.verdict), ...openNotes(report, image)]
  // Headline and footer make two lines more.
  const left = MOST_LINES - 2 - sumLines([...fixed, ...notes])
  // The heading, table head and rest row of the causes are three of them.
  const room = left - 3 - (wayBack === '' ? savingsRoom(image, left - 3) : 0)
  const middle = story(report, image, { room, step, links })
  const lines = Math.max(several ? 1 : 0, left - sumLines(middle))
  // A way back tells the most of them: without room for their table, it is enough.
  const isTold = wayBack !== '' && lines < savingsLines(image)
  const savings = isTold
    ? ''
    : savingsSection(report, image, { lines, folded: step.tables !== 'none', links })
  return [...fixed, ...middle, savings, ...notes].filter(section => section !== '')
}

/** What savings take of the lines for causes: as many as those can spare, and one at least. */
function savingsRoom(image: PlatformReport, room: number): number {
  const wanted = savingsLines(image)
  return Math.min(wanted, Math.max(1, room - SPARED_LINES))
}

interface Limits {
  readonly room: number
  readonly step: Step
  readonly links: CommitLinks | undefined
}

function story(report: Report, image: PlatformReport, { room, step, links }: Limits): string[] {
  const { change } = image
  const where = report.platforms.length > 1 ? ` on ${plainText(image.platform, 60)}` : ''
  const most = (used: number): number => Math.max(2, Math.min(MOST_CAUSES, room - used, step.rows + 1))
  if (change === null) {
    const budget = budgetSuggestion(report)
    const parts = partsSection(image, most(1 + linesOf(budget)), links)
    return [`**What it is made of${where}**`, parts, budget]
  }
  if (summarizePlatform(report, image).state === 'unchanged') return [splitLine(change)]
  if (shrankMuch(image)) return [reductionSection(image, change)]
  const size = report.platforms.length > 1 ? incomparableLine(change) : sizeSection(report, image, change)
  const split = splitLine(change)
  const causes = causesWithin(change, most(linesOf(size) + linesOf(split)), links)
  const title = change.delta.unpacked < 0 && change.delta.compressed <= 0 ? 'What shrank' : 'What grew'
  return [size, ...(causes === '' ? [] : [`**${title}${where}**`, causes]), split]
}

/** A row that says "1 smaller change" has room for the change itself. */
function causesWithin(change: PlatformChange, most: number, links: CommitLinks | undefined): string {
  const [causes, more] = [most, most + 1].map(rows => causesTable(change, rows, links))
  return linesOf(more ?? '') <= linesOf(causes ?? '') ? (more ?? '') : (causes ?? '')
}

function incomparableLine({ compressedIncomparable }: PlatformChange): string {
  return compressedIncomparable === null ? '' : plainText(compressedIncomparable)
}

function openNotes({ notes, removedPlatforms, baseline }: Report, { base }: PlatformReport): string[] {
  const gone = removedPlatforms.slice(0, 5).map(platform => plainText(platform, 60))
  const name = baseline.kind === 'measured' ? codeSpan(baseline.name, 60) : 'the baseline'
  const more =
    notes.length > MOST_NOTES ? [`${notes.length - MOST_NOTES} more notes are in the details.`] : []
  const lines = [
    ...(gone.length > 0 ? [`No longer in the image, but in ${name}: ${gone.join(', ')}.`] : []),
    ...(base.unknown === null || notes.includes(base.unknown)
      ? []
      : [plainText(`Base image not known: ${base.unknown}`, 300)]),
    ...notes.slice(0, MOST_NOTES).map(note => plainText(note, 300)),
    ...more,
  ]
  return lines.length === 0 ? [] : [lines.map(line => `- ℹ️ ${line}`).join('\n')]
}

function sumLines(sections: readonly string[]): number {
  return sections.reduce((sum, section) => sum + linesOf(section), 0)
}

/** Lines as they show: a table's rule line and blank lines do not. */
function linesOf(markdown: string): number {
  return markdown.split('\n').filter(line => /[^|:\s>-]/.test(line)).length
}
