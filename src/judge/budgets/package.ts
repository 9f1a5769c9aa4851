import type { BudgetKind } from '../budget-kind.ts'
import { globMatcher } from '../globs/glob-matcher.ts'
import { judgeBytes } from '../judge-bytes.ts'
import { type JudgedPlatform, onPlatform } from '../judged-platform.ts'
import { absent, skipped } from '../rule.ts'
import { declaredSizes, type NamedSetting } from '../setting.ts'
import { BYTES } from '../unit.ts'

const PACKAGES: NamedSetting = {
  key: 'packages',
  description: 'Maximum size of all copies of a package, by name (`typescript: 0`)',
}

function insideSentence(name: string, judged: JudgedPlatform): string {
  return `Package ${name}${onPlatform(judged)} is compiled or packed into another file, where its own bytes cannot be told: limit that file under paths instead.`
}

/**
 * All copies of a package, in all ecosystems, or of all packages whose names a glob matches (`@aws-sdk/*`). A package that is not there
 * is within any budget. A name that is too long to be one is an InputError.
 */
export const packageSize: BudgetKind = {
  kind: 'package',
  title: 'package',
  ofFiles: true,
  units: [BYTES],
  settings: [],
  named: PACKAGES,
  from: (settings, metric) =>
    declaredSizes(settings, PACKAGES).map(([subject, { value, source }]) => {
      return { kind: 'package', metric, subject, limit: value, unit: 'bytes', source }
    }),
  judge(budget, judged) {
    const { subject: name = '' } = budget
    const matches = globMatcher(name, budget.source)
    const found = judged.platform.packages.filter(each => matches(each.name))
    if (found.length === 0)
      return absent(budget, judged, `Package ${name} is not in the image${onPlatform(judged)}.`)
    if (found.every(({ inside }) => inside === true))
      return skipped(budget, judged.platform.platform, insideSentence(name, judged))
    const bytes = found.reduce((sum, item) => sum + item[budget.metric], 0)
    const what = found.length === 1 ? `Package ${name}` : `Package ${name} (${found.length} of them)`
    return judgeBytes(budget, judged, what, bytes)
  },
  raise: () => PACKAGES.key,
}
