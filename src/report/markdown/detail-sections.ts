import { plainText } from '../escape/plain-text.ts'
import type { PlatformReport, Report } from '../report.ts'
import { shrankMuch } from '../summary/reduction.ts'
import { filesDetails, hiddenDetails, packagesDetails } from './biggest-details.ts'
import { budgetsDetails } from './budgets-details.ts'
import { cacheDetails } from './cache-details.ts'
import { causesTable } from './causes-section.ts'
import { changesDetails } from './changes-details.ts'
import { details, summaryName } from './details.ts'
import type { Step } from './ladder.ts'
import { eachEditDetails } from './each-edit-details.ts'
import { linesDetails } from './lines-details.ts'
import type { CommitLinks } from './markdown-options.ts'
import { partsSection } from './parts-section.ts'
import { trendDetails } from './trend-details.ts'
import { savingsDetails } from './savings-section.ts'

const MOST_BUDGETS = 30
const MOST_NOTES = 20
const OPEN_NOTES = 2

/** All that is folded, the most important first. */
export function detailSections(
  report: Report,
  image: PlatformReport,
  step: Step,
  links: CommitLinks | undefined,
): string[] {
  if (step.tables === 'none') return []
  return [
    budgetsDetails(report.verdict, MOST_BUDGETS),
    savingsDetails(image, step.rows * 2, links),
    eachEditDetails(image, step.rows, links),
    linesDetails(image, step.rows * 2, links),
    ...(step.tables === 'lines' ? [] : shortTables(image, step.rows, links)),
    ...(step.tables === 'all' ? longTables(image, step.rows, links) : []),
    step.trend ? trendDetails(report, image, links) : '',
    ...otherPlatforms(report, image, step, links),
    notesDetails(report),
    step.cache ? cacheDetails(report.cache, image.platform, step.rows * 2, links) : '',
  ].filter(section => section !== '')
}

function shortTables(image: PlatformReport, rows: number, links: CommitLinks | undefined): string[] {
  const causes = image.change !== null && shrankMuch(image) ? causesTable(image.change, rows, links) : ''
  return [
    causes === '' ? '' : details('Causes', 'the biggest changes, one by one', causes),
    hiddenDetails(image, rows, links),
    packagesDetails(image, rows),
  ]
}

function longTables(image: PlatformReport, rows: number, links: CommitLinks | undefined): string[] {
  return [image.change === null ? '' : changesDetails(image.change, rows), filesDetails(image, rows, links)]
}

function otherPlatforms(
  { platforms }: Report,
  main: PlatformReport,
  step: Step,
  links: CommitLinks | undefined,
): string[] {
  const others = platforms.filter(image => image !== main).slice(0, step.platforms)
  return others.map(image =>
    image.change === null
      ? details(summaryName(image.platform), 'what it is made of', partsSection(image, step.rows, links))
      : details(
          summaryName(image.platform),
          'what changed',
          causesTable(image.change, step.rows, links) || 'Nothing changed.',
        ),
  )
}

function notesDetails({ notes }: Report): string {
  const more = notes.slice(OPEN_NOTES)
  if (more.length === 0) return ''
  const lines = more.slice(0, MOST_NOTES).map(note => `- ${plainText(note, 300)}`)
  const left = more.length - lines.length
  return details(
    'Notes',
    `${more.length} more`,
    [...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
  )
}
