import { InputError } from '../errors/input-error.ts'
import type { BudgetKey, BudgetSettings } from '../model/budget-settings.ts'
import { COUNTED, type Limit, METRICS } from '../model/budget.ts'
import { parseBytes } from '../text/parse-bytes.ts'
import { parseNoiseFloor } from './noise-floor.ts'
import { parseChoice } from './parse-choice.ts'

/** `3 %`, `0.5%`: no sign, no exponent. */
const PERCENT = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/

/**
 * One setting, from its text.
 *
 * @param where what the text is, for the message: ``input `max-size` ``.
 * @param source where it was declared, as the report shows it.
 * @throws InputError with the right spelling.
 */
export function parseBudgetSetting(
  key: BudgetKey,
  text: string,
  where: string,
  source: string,
): BudgetSettings {
  const value = PARSERS[key](text.trim(), where)
  return { [key]: { value, source } }
}

const PARSERS: Record<BudgetKey, (text: string, where: string) => unknown> = {
  'max-size': parseBytes,
  'max-unpacked-size': parseBytes,
  'max-growth': parseLimit,
  'max-growth-floor': parseBytes,
  'max-layer-size': parseBytes,
  'max-layers': parseCount,
  'max-hidden': parseBytes,
  'budget-metric': (text, where) => parseChoice(text, METRICS, where),
  'budget-counts': (text, where) => parseChoice(text, COUNTED, where),
  'noise-floor': parseNoiseFloor,
}

function parseLimit(text: string, where: string): Limit {
  const [, percent] = PERCENT.exec(text) ?? []
  if (percent !== undefined) return { unit: 'percent', percent: Number(percent) }
  if (text.endsWith('%'))
    throw new InputError(`${where} is ${quote(text)}; write a percentage like \`5 %\` or \`0.5 %\``)
  return { unit: 'bytes', bytes: parseBytes(text, where) }
}

function parseCount(text: string, where: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new InputError(`${where} is ${quote(text)}; write a whole number like \`20\``)
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
