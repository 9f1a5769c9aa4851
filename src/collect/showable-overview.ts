import { type Overview, overviewOf, type Unmeasured } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { checkTitle } from '../report/check-title.ts'
import { lastGoodOf } from '../report/last-good.ts'
import { overviewTitle } from '../report/overview-title.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { quoteText } from '../text/quote-text.ts'

/**
 * The overview as it can be shown: a report that cannot be, for whatever reason, is an image without numbers that says so. What is
 * known of the others must not depend on what someone wrote into one artifact.
 */
export function showableOverview(overview: Overview): Overview {
  return problemIn(() => {
    showTogether(overview)
    overview.reports.forEach(showAlone)
  }) === null
    ? overview
    : withoutTroubles(overview)
}

function withoutTroubles(overview: Overview): Overview {
  const { reports, unmeasured, legs = [], families = [] } = overview
  const rows = reports.map((report, index): Row => {
    return { report, leg: legs[index] ?? null, family: families[index] ?? null }
  })
  const told = rows.map(row => ({ ...row, problem: faultOf(row.report) }))
  const rest = [...unmeasured.map(plainIfUnshowable), ...told.flatMap(unmeasuredIfFaulty)]
  return together(
    { ...overview, unmeasured: rest },
    told.filter(({ problem }) => problem === null),
  )
}

/** Attempts to show reports together that may fail. */
const MOST_FAILURES = 50
const TOO_MANY = 'too many reports of the run cannot be shown together'

interface Row {
  readonly report: Report
  readonly leg: string | null
  readonly family: string | null
}

/**
 * Each is fine by itself, and together they may not be: those stay that are fine with all before them. By halves, so that one of a thousand costs a
 * few attempts and not a thousand.
 */
function together(overview: Overview, rows: readonly Row[]): Overview {
  let shown: readonly Row[] = []
  let fine = overview
  let failures = 0
  const waiting = [rows]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const more = [...shown, ...next]
    const problem = failures < MOST_FAILURES ? faultTogether(withReports(fine, more)) : TOO_MANY
    if (problem === null) {
      shown = more
      continue
    }
    failures++
    const [first, second] = failures < MOST_FAILURES ? halvesOf(next) : []
    if (first !== undefined && second !== undefined) waiting.push(second, first)
    else
      fine = {
        ...fine,
        unmeasured: [...fine.unmeasured, ...next.flatMap(row => unmeasuredIfFaulty({ ...row, problem }))],
      }
  }
  return withReports(fine, shown)
}

/** None of a single one. */
function halvesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const half = Math.ceil(rows.length / 2)
  return rows.length < 2 ? [] : [rows.slice(0, half), rows.slice(half)]
}

function faultTogether(overview: Overview): string | null {
  return problemIn(() => {
    showTogether(overview)
  })
}

function withReports(overview: Overview, rows: readonly Row[]): Overview {
  return {
    ...overview,
    reports: rows.map(({ report }) => report),
    legs: rows.map(({ leg }) => leg),
    families: rows.map(({ family }) => family),
  }
}

function unmeasuredIfFaulty({
  report,
  leg,
  problem,
}: Row & { readonly problem: string | null }): Unmeasured[] {
  if (problem === null) return []
  const reason = `Its report cannot be shown: ${problem}`
  return [{ name: report.image.name, state: 'absent', reason, where: null, leg }]
}

function plainIfUnshowable(image: Unmeasured): Unmeasured {
  if (faultTogether({ reports: [], unmeasured: [image] }) === null) return image
  return { name: image.name, state: 'absent', reason: 'It cannot be shown', where: null }
}

/** Where what is shown stands does not matter to whether it can be. */
const LINKS = { server: 'https://github.com', repository: 'octocat/hello', sha: '0'.repeat(40) }

/** Beside another image, a report is written in another way. */
const ANOTHER: Unmeasured = { name: 'another', state: 'absent', reason: 'It is missing', where: null }

function faultOf(report: Report): string | null {
  return problemIn(() => {
    showAlone(report)
    showTogether({ reports: [report], unmeasured: [] })
    showTogether({ reports: [report], unmeasured: [ANOTHER] })
  })
}

/** As a check of its own. */
function showAlone(report: Report): void {
  renderMarkdown(overviewOf(report), { links: LINKS, full: true })
  checkTitle(report)
}

/** As a comment, a job summary and the check of all. */
function showTogether(overview: Overview): void {
  renderMarkdown(overview, { links: LINKS, full: true })
  renderMarkdown(overview, { links: LINKS })
  overviewTitle(overview)
  lastGoodOf(overview, LINKS.sha, [])
}

/** Why it throws, as the end of a sentence; null when it does not. */
function problemIn(show: () => void): string | null {
  try {
    show()
    return null
  } catch (error) {
    return quoteText(error instanceof Error ? error.message : String(error), 200)
  }
}
