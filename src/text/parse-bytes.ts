import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['tb', 1e12],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
  ['tib', 2 ** 40],
])

/** No sign, no exponent, no leading or trailing dot: sizes as people write them, and linear to match. */
const SIZE = /^(\d{1,16}(?:\.\d{1,16})?) ?([a-z]*)$/i

/**
 * The number of bytes that a text spells: `145 MB` (10⁶), `145MiB` (2²⁰), `0.5 GB`, `0`. Letter case does not matter.
 * Fractions of a byte are cut off.
 *
 * A number without a unit is refused: who writes 120 means megabytes, and would get bytes. So is a unit of one letter: to Docker `m` is
 * 2²⁰ bytes, to most readers 10⁶.
 *
 * @param where what the text is, for the message: ``input `max-size` ``.
 * @throws InputError with the right spelling.
 */
export function parseBytes(text: string, where: string): number {
  const trimmed = text.trim()
  const [, number = '', unit = ''] = SIZE.exec(trimmed) ?? []
  if (number === '') throw new InputError(messages.notASize(where, text))
  if (unit === '') return withoutUnit(number, where)
  const factor = FACTORS.get(unit.toLowerCase())
  if (factor === undefined) throw new InputError(unknownUnit(where, text, number, unit))
  const bytes = multiply(number, factor)
  if (bytes > Number.MAX_SAFE_INTEGER) {
    throw new InputError(messages.sizeTooLarge(where, text))
  }
  return bytes
}

function withoutUnit(number: string, where: string): 0 {
  if (/^[0.]+$/.test(number)) return 0
  throw new InputError(messages.sizeWithoutUnit(where, number))
}

/** In whole numbers, since `1.005 * 1e6` in floating point is a byte short. */
function multiply(number: string, factor: number): number {
  const [whole = '0', fraction = ''] = number.split('.')
  const scaled = BigInt(whole + fraction) * BigInt(factor)
  return Number(scaled / 10n ** BigInt(fraction.length))
}

function unknownUnit(where: string, text: string, number: string, unit: string): string {
  const first = unit[0]?.toUpperCase() ?? ''
  if (!'KMGT'.includes(first)) return messages.notASize(where, text)
  const decimal = first === 'K' ? 'kB' : `${first}B`
  return messages.unitUnknown(where, text, `${number} ${decimal}`, `${number} ${first}iB`)
}
