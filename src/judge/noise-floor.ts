import { InputError } from '../errors/input-error.ts'
import type { BudgetLayer } from '../model/budget-settings.ts'
import { DEFAULT_NOISE_FLOOR, type NoiseFloor } from '../model/noise-floor.ts'
import { parseBytes } from '../text/parse-bytes.ts'
import { messages } from './messages.ts'
import { declared, type Setting } from './setting.ts'

/** What a config file may hold: a size, a percentage, the two in either order, or `off`. */
const SIZE = String.raw`\d{1,16}(\.\d{1,16})? ?([kKmMgGtT][iI]?[bB]|[bB])?`
const SHARE = String.raw`\d{1,3}(\.\d{1,6})? ?%`
const PATTERN = `^ *([oO][fF][fF]|${SIZE}|${SHARE}|${SIZE} *, *${SHARE}|${SHARE} *, *${SIZE}) *$`

/** No budget itself: a smaller change is none, and has no row of its own. */
export const NOISE_FLOOR: Setting<NoiseFloor> = {
  key: 'noise-floor',
  description:
    'Smaller changes count as no change: a size, a percentage of the baseline, the larger of both, or `off`; default: `10 kB, 0.1 %`',
  also: ['threshold', 'minimum-change'],
  wholeImage: true,
  value: {
    argument: 'floor',
    schema: { type: ['string', 'integer'], minimum: 0, pattern: PATTERN },
    expected: 'must be a size and a percentage like `10 kB, 0.1 %`, or `off`',
    parse: parseNoiseFloor,
  },
}

/** The noise floor of an image; the strongest layer that names one wins. */
export function resolveNoiseFloor(layers: readonly BudgetLayer[]): NoiseFloor {
  const all = layers.map(layer => declared(layer, NOISE_FLOOR))
  return all.findLast(each => each !== undefined)?.value ?? DEFAULT_NOISE_FLOOR
}

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
    throw new InputError(messages.noiseFloorTwice(where, EXAMPLE))
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
  throw new InputError(messages.notASmallPercentage(where, text))
}
