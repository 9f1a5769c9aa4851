import { InputError } from '../errors/input-error.ts'

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
  if (number === '') throw new InputError(`${where} is ${quote(text)}; write a size like ${EXAMPLES}`)
  if (unit === '') return withoutUnit(number, where)
  const factor = FACTORS.get(unit.toLowerCase())
  if (factor === undefined) throw new InputError(unknownUnit(where, text, number, unit))
  const bytes = multiply(number, factor)
  if (bytes > Number.MAX_SAFE_INTEGER) {
    throw new InputError(`${where} is ${quote(text)}, more than can be counted; write a size below 9000 TB`)
  }
  return bytes
}

const EXAMPLES = '`145 MB`, `1.5 GB` or `512 KiB`'

function withoutUnit(number: string, where: string): 0 {
  if (/^[0.]+$/.test(number)) return 0
  throw new InputError(
    `${where} is ${number}, without a unit; write \`${number} MB\`, or \`${number} B\` for bytes`,
  )
}

/** In whole numbers, since `1.005 * 1e6` in floating point is a byte short. */
function multiply(number: string, factor: number): number {
  const [whole = '0', fraction = ''] = number.split('.')
  const scaled = BigInt(whole + fraction) * BigInt(factor)
  return Number(scaled / 10n ** BigInt(fraction.length))
}

function unknownUnit(where: string, text: string, number: string, unit: string): string {
  const first = unit[0]?.toUpperCase() ?? ''
  if (!'KMGT'.includes(first)) return `${where} is ${quote(text)}; write a size like ${EXAMPLES}`
  const decimal = first === 'K' ? 'kB' : `${first}B`
  return `${where} is ${quote(text)}; write \`${number} ${decimal}\` (decimal) or \`${number} ${first}iB\` (binary)`
}

function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return JSON.stringify(short).replace(/[^ -~…]/gu, char => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}
