import { headline } from './markdown/headline.ts'
import type { MarkdownOptions } from './markdown/markdown-options.ts'
import { detailSections } from './markdown/detail-sections.ts'
import { runLink } from './markdown/links.ts'
import { marker } from './markdown/marker.ts'
import { LADDER, type Step } from './markdown/ladder.ts'
import { openSections } from './markdown/open-sections.ts'
import type { Report } from './report.ts'
import { mainPlatform } from './summary/platform-summary.ts'

/** GitHub refuses a comment of more than 65,536 characters; a margin is left for what a poster may add. */
const MOST_BYTES = 60_000

/**
 * The report as GitHub-flavoured markdown: at most 20 lines that show, all else folded. When it gets too long, the
 * least important tables are shortened first and then left out; the verdict stays.
 *
 * Nothing that came from an image, a Dockerfile or a name can become more than text or code in it.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { maxBytes = MOST_BYTES } = options
  let shortest = ''
  for (const [index, step] of LADDER.entries()) {
    shortest = renderStep(report, step, options, index > 0)
    if (Buffer.byteLength(shortest) <= maxBytes) break
  }
  return shortest
}

function renderStep(report: Report, step: Step, options: MarkdownOptions, shortened: boolean): string {
  const image = mainPlatform(report)
  if (image === undefined) return ''
  const sections = [
    headline(report, image),
    ...openSections(report, image, step, options),
    ...detailSections(report, image, step, options.links),
    footer(report, shortened, runLink(options)),
  ]
  const body = sections.filter(section => section !== '').join('\n\n')
  return `${marker(options)}${body}\n`
}

/** @param run the page of the run, where its job summary is; null where that is not known. */
function footer({ tool, platforms }: Report, shortened: boolean, run: string | null): string {
  const read = platforms.reduce((sum, image) => sum + image.read.layers, 0)
  const known = platforms.reduce((sum, image) => sum + image.read.known, 0)
  const version = /^[\w.+-]{1,40}$/.test(tool.version) ? ` ${tool.version}` : ''
  const link = run === null ? '' : ` · [Full report](${run})`
  const cut = shortened ? ' · tables were cut to fit, the JSON report has more' : ''
  return `<sub>slim-build${version}${link} · ${read} layers read, ${known} known from earlier${cut}</sub>`
}
