import { visible } from './escape/visible.ts'
import type { Overview } from './overview.ts'
import { allSavings } from './overview/all-savings.ts'
import { collectNotes, noteSentence } from './overview/collect-notes.ts'
import { combineLegs } from './overview/combine-legs.ts'
import { imageLines } from './overview/image-lines.ts'
import { overviewLines } from './overview/overview-lines.ts'
import { summarizeOverview, type OverviewSummary } from './overview/overview-summary.ts'
import { overviewWords } from './overview/overview-words.ts'
import { leftOut } from './overview/left-out.ts'
import { sharedFacts } from './overview/shared-facts.ts'
import { stateCounts } from './overview/state-counts.ts'
import { renderTerminal } from './render-terminal.ts'
import { countNoun } from './summary/count-noun.ts'
import { wrapText } from './terminal/fit-text.ts'
import { painter, type Style } from './terminal/paint.ts'
import type { Canvas, TerminalOptions } from './terminal/terminal-options.ts'

/** Narrower than this, columns would be all ellipses. */
const NARROWEST = 60
const WIDEST = 160

/** Images that are told of one by one; more are lines of the table only. */
const MOST_IMAGES = 30
const MOST_NOTES = 20

const SYMBOLS: Readonly<Record<OverviewSummary['verdict'], readonly [symbol: string, style: Style]>> = {
  failed: ['✖ ', 'bad'],
  pending: ['⏳ ', 'near'],
  warned: ['▲ ', 'near'],
  passed: ['✔ ', 'good'],
  unjudged: ['', 'strong'],
}

/**
 * The images of one run for a terminal or a log: a table of all, the worst first, then shortly what changed in each. A single image has
 * its own report. Nothing that came from an image, a Dockerfile or a name can move the cursor, start a line or speak to the runner.
 */
export function renderOverviewTerminal(overview: Overview, options: TerminalOptions): string {
  const [only, ...others] = combineLegs(overview)
  if (only !== undefined && others.length + overview.unmeasured.length === 0) {
    return renderTerminal(only.report, options)
  }
  const canvas = {
    width: Math.min(WIDEST, Math.max(NARROWEST, options.width)),
    paint: painter(options.colour),
  }
  const summary = summarizeOverview(overview)
  if (summary.rows.length === 0) return 'No image of this run was measured.\n'
  const told = summary.rows.filter(({ state }) => state !== 'unchanged')
  const shown = told.slice(0, MOST_IMAGES)
  const sections = [
    headingLines(summary, canvas),
    overviewLines(summary.rows, canvas),
    ...shown.map(row => imageLines(row, canvas)),
    noteLines(summary, told.length - shown.length, canvas),
  ]
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

function headingLines(summary: OverviewSummary, { width, paint }: Canvas): string[] {
  const [symbol, style] = SYMBOLS[summary.verdict]
  const text = [`${symbol}${overviewWords(summary)}`, ...stateCounts(summary)].join(', ')
  const { baseline, platform } = sharedFacts(summary.measured)
  const context = [
    ...(baseline === null ? [] : [`against ${visible(baseline, 80)}`]),
    platform === null ? 'each platform with itself' : visible(platform, 40),
  ].join(' · ')
  return [
    ...wrapText(text, width).map(line => paint(style, line)),
    ...(summary.measured.length === 0 ? [] : wrapText(context, width).map(line => paint('faint', line))),
  ]
}

function noteLines(summary: OverviewSummary, left: number, { width }: Canvas): string[] {
  const notes = collectNotes(summary.measured)
  const sentences = [
    ...(left > 0 ? [`${countNoun(left, 'more image')} changed; their causes are in the JSON reports.`] : []),
    ...leftOut(summary, visible, visible),
    ...allSavings(summary.measured),
    ...notes.slice(0, MOST_NOTES).map(note => noteSentence(note, summary.rows.length, visible, visible)),
    ...(notes.length > MOST_NOTES ? [`And ${countNoun(notes.length - MOST_NOTES, 'more note')}.`] : []),
    'Compressed is what a node pulls, unpacked what it takes on disk.',
  ]
  return sentences.flatMap(sentence =>
    wrapText(sentence, width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`),
  )
}
