import type { Overview } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import type { Block, Text } from '../document/block.ts'
import type { View } from '../document/view.ts'
import { namesOf } from '../overview/names-of.ts'
import type { OverviewSummary } from '../overview/overview-summary.ts'
import { countNoun } from '../summary/count-noun.ts'

/** The last line on one image: where all of it is, and what reading it took. */
export function footer({ tool, platforms }: Report, view: View): Block {
  const read = platforms.reduce((sum, image) => sum + image.read.layers, 0)
  const known = platforms.reduce((sum, image) => sum + image.read.known, 0)
  const cut = view.level.cut ? ['tables were cut to fit, the JSON report has more'] : []
  return {
    kind: 'footer',
    parts: [
      ...start(tool.version, view),
      `${countNoun(read, 'layer')} read, ${known} known from earlier`,
      ...cut,
    ],
  }
}

/**
 * The last line on many images: where all of it is, and on how many images and jobs it is.
 *
 * @param hidden whether some images are not shown.
 */
export function overviewFooter(
  { jobs }: Overview,
  { rows, measured, unmeasured }: OverviewSummary,
  view: View,
  hidden: boolean,
): Block {
  const { head, level } = view
  const counted: Text = [
    `${measured.length} of ${countNoun(rows.length, 'image')} measured`,
    ...(head === null ? [] : [' at ', { commit: head }]),
    ...(unmeasured.length === 0 ? [] : ['; not ', ...namesOf(unmeasured)]),
  ]
  return {
    kind: 'footer',
    parts: [
      ...start(measured[0]?.report.tool.version ?? '', view),
      ...jobWords(jobs),
      counted,
      ...(level.cut || hidden ? ['tables were cut to fit, the JSON reports have more'] : []),
    ],
  }
}

function start(version: string, { run }: View): Text[] {
  const known = /^[\w.+-]{1,40}$/.test(version) ? ` ${version}` : ''
  return [`slim-build${known}`, ...(run === null ? [] : [{ run, label: 'Full report' }])]
}

/** How many jobs reported, of how many if that is known. */
export function jobWords(jobs: Overview['jobs']): string[] {
  if (jobs === undefined) return []
  const { reported, expected } = jobs
  return [
    expected === null
      ? `${countNoun(reported, 'job')} reported`
      : `${reported} of ${countNoun(expected, 'job')} reported`,
  ]
}
