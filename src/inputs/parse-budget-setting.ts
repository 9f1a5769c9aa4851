import type { Setting } from '../judge/setting.ts'
import type { BudgetSettings } from '../model/budget-settings.ts'
import { parseChoice } from './parse-choice.ts'

/**
 * One setting, from its text.
 *
 * @param where what the text is, for the message: ``input `max-size` ``.
 * @param source where it was declared, as the report shows it.
 * @throws InputError with the right spelling.
 */
export function parseBudgetSetting(
  { key, value }: Setting,
  text: string,
  where: string,
  source: string,
): BudgetSettings {
  const read = 'choices' in value ? parseChoice(text, value.choices, where) : value.parse(text.trim(), where)
  return { [key]: { value: read, source } }
}
