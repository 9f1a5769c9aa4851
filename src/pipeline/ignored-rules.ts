import { ADVICE_RULES } from '../advise/advice-rules.ts'
import type { IgnoredRules } from '../advise/finding.ts'
import { resolveIgnoredAdvice } from '../judge/ignored-advice.ts'
import type { BudgetLayer } from '../model/budget-settings.ts'
import type { Measurement } from '../model/measurement.ts'
import { choicesInstead } from '../text/nearest-of.ts'
import { visible } from '../text/escape/visible.ts'

/** Names of all rules, in their order. */
export const RULE_NAMES: readonly string[] = ADVICE_RULES.map(({ id }) => id)

/** Longest warning. Characters. */
const LONGEST = 1000

/** Rules that the settings of an image silence; undefined: none. */
export function ignoredRules(layers: readonly BudgetLayer[]): IgnoredRules | undefined {
  const found = resolveIgnoredAdvice(layers)
  return found === undefined ? undefined : { rules: found.value, source: found.source }
}

/** Warnings of names that are to be silenced and are those of no rule, whole sentences. */
export function unknownRules(
  ignored: IgnoredRules | undefined,
  { platforms }: Pick<Measurement, 'platforms'>,
): string[] {
  const written = [
    ...(ignored?.rules ?? []).map(name => ({ name, source: ignored?.source ?? '' })),
    ...platforms.flatMap(({ lines }) =>
      lines.flatMap(({ dockerfile, line, ignored: names = [] }) =>
        names.map(name => ({ name, source: `the comment above ${dockerfile}:${line}` })),
      ),
    ),
  ]
  const sentences = written
    .filter(({ name }) => !RULE_NAMES.includes(name))
    .map(({ name, source }) =>
      visible(
        `No rule of advice is called "${name}" (${source})${choicesInstead(name, RULE_NAMES)}`,
        LONGEST,
      ),
    )
  return [...new Set(sentences)]
}
