import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { commitLink, runLink } from '../markdown/links.ts'
import type { MarkdownOptions } from '../markdown/markdown-options.ts'
import type { Overview } from '../overview.ts'
import { countNoun } from '../summary/count-noun.ts'
import { jobWords } from './job-words.ts'
import { namesOf } from './names-of.ts'
import type { OverviewSummary } from './overview-summary.ts'

/**
 * The last line: where all of it is, and of how many images and jobs it tells.
 *
 * @param cut whether something was left out to fit.
 */
export function overviewFooter(
  { jobs }: Overview,
  summary: OverviewSummary,
  options: MarkdownOptions,
  cut: boolean,
): string {
  const version = summary.measured[0]?.report.tool.version ?? ''
  const report = runLink(options)
  const parts = [
    `slim-build${/^[\w.+-]{1,40}$/.test(version) ? ` ${version}` : ''}`,
    ...(report === null ? [] : [`[Full report](${report})`]),
    ...(jobs === undefined ? [] : [jobWords(jobs)]),
    measuredWords(summary, options),
    ...(cut ? ['tables were cut to fit, the JSON reports have more'] : []),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}

function measuredWords({ rows, measured, unmeasured }: OverviewSummary, { links }: MarkdownOptions): string {
  const commit = commitLink(links)
  const start = `${measured.length} of ${countNoun(rows.length, 'image')} measured${commit === null ? '' : ` at ${commit}`}`
  return unmeasured.length === 0 ? start : `${start}; not ${namesOf(unmeasured, codeSpan, plainText)}`
}
