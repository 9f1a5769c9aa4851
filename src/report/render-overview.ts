import { againstOf } from './markdown/against-words.ts'
import { headline } from './markdown/headline.ts'
import type { MarkdownOptions } from './markdown/markdown-options.ts'
import { marker } from './markdown/marker.ts'
import type { Overview } from './overview.ts'
import { combineLegs } from './overview/combine-legs.ts'
import { renderManyImages } from './overview/render-many-images.ts'
import { unmeasuredLine } from './overview/unmeasured-line.ts'
import { renderMarkdown } from './render-markdown.ts'
import type { Report } from './report.ts'
import { crossesBudget, hasChanged } from './summary/noteworthy.ts'
import { mainPlatform } from './summary/platform-summary.ts'

/**
 * The images of one run as one comment: a single image as its own report, or one line where there is nothing to see; many with a row
 * each, the worst first.
 *
 * Nothing that came from an image, a Dockerfile or a name can become more than text or code in it.
 */
export function renderOverview(overview: Overview, options: MarkdownOptions = {}): string {
  const [image, ...others] = combineLegs(overview)
  const [missing, ...moreMissing] = overview.unmeasured
  if (image !== undefined && others.length === 0 && missing === undefined)
    return renderOne(image.report, options)
  if (image === undefined && missing !== undefined && moreMissing.length === 0) {
    return `${marker(options)}${unmeasuredLine(missing, options)}\n`
  }
  if (image === undefined && missing === undefined) {
    return `${marker(options)}No image of this run was measured.\n`
  }
  return renderManyImages(overview, options)
}

function renderOne(report: Report, options: MarkdownOptions): string {
  const image = mainPlatform(report)
  const { baseline, measuredAt } = report
  const quiet = baseline.kind === 'measured' && !hasChanged(report) && !crossesBudget(report)
  if (!quiet || image === undefined || options.full === true) return renderMarkdown(report, options)
  const { subject } = againstOf(baseline, measuredAt, options.links)
  return `${marker(options)}${headline(report, image)} · against ${subject}\n`
}
