import { InputError } from '../errors/input-error.ts'
import type { BudgetLayer, Declared } from '../model/budget-settings.ts'
import { messages } from './messages.ts'
import { declared, type Setting } from './setting.ts'

const NAME = '[a-z][a-z0-9-]{0,39}'
const NAMES = new RegExp(`^${NAME}$`)

/** No budget itself: rules of advice that are silenced. */
export const IGNORED_ADVICE: Setting<readonly string[]> = {
  key: 'ignore-advice',
  description:
    'Rules whose advice is silenced, by the names that reports show: `debug-symbols, documentation`; default: none',
  also: ['ignore-rules', 'disable-rules'],
  wholeImage: true,
  value: {
    argument: 'rules',
    schema: {
      type: ['string', 'array'],
      pattern: `^ *(${NAME}( *, *${NAME}){0,49})? *$`,
      maxItems: 50,
      items: { type: 'string', pattern: `^${NAME}$` },
    },
    expected: 'must be names of rules like `[debug-symbols, documentation]`',
    parse: parseRules,
  },
}

/** What an image's advice is silenced by: the strongest layer that says so; undefined: nothing. */
export function resolveIgnoredAdvice(
  layers: readonly BudgetLayer[],
): Declared<readonly string[]> | undefined {
  return layers.map(layer => declared(layer, IGNORED_ADVICE)).findLast(each => each !== undefined)
}

/** What layers say of advice, without their budgets. */
export function adviceLayers(layers: readonly BudgetLayer[]): BudgetLayer[] {
  const { key } = IGNORED_ADVICE
  return layers.filter(layer => key in layer).map(layer => ({ [key]: layer[key] }))
}

function parseRules(text: string, where: string): readonly string[] {
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const wrong = names.find(name => !NAMES.test(name))
  if (wrong === undefined) return names
  throw new InputError(messages.notRuleNames(where, wrong))
}
