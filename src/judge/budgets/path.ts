import type { Budget } from '../../model/budget.ts'
import type { BudgetKind } from '../budget-kind.ts'
import { globMatcher } from '../globs/glob-matcher.ts'
import { judgeBytes } from '../judge-bytes.ts'
import { onPlatform } from '../judged-platform.ts'
import { absent } from '../rule.ts'
import { declaredSizes, type NamedSetting } from '../setting.ts'
import { BYTES } from '../unit.ts'

const PATHS: NamedSetting = {
  key: 'paths',
  description:
    'Maximum size of all visible files that a glob of absolute paths matches (`/app/node_modules/**: 70 MB`)',
}

/**
 * The visible files that a glob matches. A leading slash may be left out; a path without wildcards means the file of that name, or all
 * below the directory of that name. A glob that matches nothing is within any budget. One that is too long is an InputError.
 */
export const path: BudgetKind = {
  kind: 'path',
  title: 'path',
  ofFiles: true,
  units: [BYTES],
  settings: [],
  named: PATHS,
  from: (settings, metric) =>
    declaredSizes(settings, PATHS).map(([subject, { value, source }]) => {
      return { kind: 'path', metric, subject, limit: value, unit: 'bytes', source }
    }),
  judge(budget, judged) {
    const matches = pathMatcher(budget)
    const { files } = judged.platform
    const own = files.filter(file => !files.isHidden(file) && matches(files.path(file)))
    const { subject: glob = '' } = budget
    if (own.length === 0)
      return absent(budget, judged, `Path ${glob} matches no file in the image${onPlatform(judged)}.`)
    return judgeBytes(budget, judged, `Path ${glob}`, files.sum(own)[budget.metric])
  },
  raise: () => PATHS.key,
}

function pathMatcher({ subject = '', source }: Budget): (path: string) => boolean {
  const pattern = subject.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, '')
  if (pattern === '') return () => true
  const matches = globMatcher(pattern, source)
  return file => matches(file) || file.startsWith(`${pattern}/`)
}
