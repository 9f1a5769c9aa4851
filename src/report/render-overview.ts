import { headline } from './markdown/headline.ts'
import type { MarkdownOptions } from './markdown/markdown-options.ts'
import { marker } from './markdown/marker.ts'
import type { Overview } from './overview.ts'
import { unmeasuredLine } from './overview/unmeasured-line.ts'
import { renderMarkdown } from './render-markdown.ts'
import type { Report } from './report.ts'
import { crossesBudget, hasChanged } from './summary/noteworthy.ts'
import { mainPlatform } from './summary/platform-summary.ts'

/** The images of one run as one comment: a single image as its own report, or one line where there is nothing to see. */
export function renderOverview({ reports, unmeasured }: Overview, options: MarkdownOptions = {}): string {
  const [missing] = unmeasured
  if (reports.length === 0 && missing !== undefined)
    return `${marker(options)}${unmeasuredLine(missing, options)}\n`
  return reports.map(report => renderOne(report, options)).join('\n')
}

function renderOne(report: Report, options: MarkdownOptions): string {
  const image = mainPlatform(report)
  const quiet = report.baseline.kind === 'measured' && !hasChanged(report) && !crossesBudget(report)
  if (quiet && image !== undefined) return `${marker(options)}${headline(report, image)}\n`
  return renderMarkdown(report, options)
}
