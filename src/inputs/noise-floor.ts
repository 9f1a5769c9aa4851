import { InputError } from '../errors/input-error.ts'
import type { NoiseFloor } from '../model/noise-floor.ts'
import { parseBytes } from '../text/parse-bytes.ts'

/** `0.1 %`: no sign, no exponent, at most 100. */
const PERCENT = /^(100|\d{1,2}(?:\.\d{1,6})?) ?%$/

/**
 * A noise floor from its text: `10 kB`, `0.1 %`, both between commas, or `off`.
 *
 * @param where what the text is, for the message: ``input `noise-floor` ``.
 * @throws InputError with the right spelling.
 */
export function parseNoiseFloor(text: string, where: string): NoiseFloor {
  if (text.trim().toLowerCase() === 'off') return { bytes: 0, percent: 0 }
  const parts = text.split(',').map(part => part.trim())
  const percents = parts.filter(part => part.endsWith('%'))
  const sizes = parts.filter(part => !part.endsWith('%'))
  if (percents.length > 1 || sizes.length > 1) {
    throw new InputError(
      `${where} has two sizes or two percentages; write a size, a percentage or one of each: ${EXAMPLE}`,
    )
  }
  return {
    bytes: sizes[0] === undefined ? 0 : parseBytes(sizes[0], where),
    percent: percents[0] === undefined ? 0 : parsePercent(percents[0], where),
  }
}

const EXAMPLE = '`10 kB, 0.1 %`'

function parsePercent(text: string, where: string): number {
  const [, percent] = PERCENT.exec(text) ?? []
  if (percent !== undefined) return Number(percent)
  throw new InputError(`${where} is ${JSON.stringify(text.slice(0, 40))}; write a percentage like \`0.1 %\``)
}
