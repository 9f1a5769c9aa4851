import type { Judgement } from '../model/verdict.ts'
import { globMatcher } from './globs/glob-matcher.ts'
import { judgeBytes } from './judge-bytes.ts'
import { limitOf } from './rule.ts'
import { type BudgetOf, onPlatform, type Subject } from './subject.ts'

/**
 * Judges all copies of a package, in all ecosystems, or of all packages whose names a glob matches (`@aws-sdk/*`). A package
 * that is not there is within any budget, and the sentence says that it is not there, in case its name is misspelt.
 *
 * @throws InputError for a name that is too long to be one.
 */
export function judgePackage(budget: BudgetOf<'package'>, subject: Subject): Judgement {
  const matches = globMatcher(budget.name, budget.source)
  const found = subject.platform.packages.filter(({ name }) => matches(name))
  if (found.length === 0) return absent(budget, subject)
  const bytes = found.reduce((sum, item) => sum + item[budget.metric], 0)
  const what =
    found.length === 1 ? `Package ${budget.name}` : `Package ${budget.name} (${found.length} of them)`
  return judgeBytes(budget, subject, what, bytes)
}

function absent(budget: BudgetOf<'package'>, subject: Subject): Judgement {
  const sentence = `Package ${budget.name} is not in the image${onPlatform(subject)}.`
  const { platform } = subject.platform
  return { budget, platform, outcome: 'pass', actual: 0, ...limitOf(budget), sentence }
}
