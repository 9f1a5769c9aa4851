import type { Blame } from '../model/comparison.ts'
import type { LineMeasurement } from '../model/measurement.ts'
import { blameBase } from './base-change.ts'
import type { ComparedPair } from './compared-pair.ts'

/** Whether a line is a FROM. */
export function isFrom(line: LineMeasurement): boolean {
  return /^\s*FROM\s/i.test(line.instruction)
}

/** Whose a change of what a FROM line brings is, by the image that it names; another name for the stage is no other image. */
export function blameFrom(
  sides: ComparedPair,
  line: LineMeasurement,
  was: LineMeasurement | undefined,
): Blame | null {
  if (was === undefined) return 'yours'
  if (imageOf(was) !== imageOf(line)) return 'yours'
  return namesBase(sides, line) ? blameBase(sides.base) : null
}

/** `FROM --platform=… node:22 AS build` → `--platform=… node:22`. */
function imageOf(line: LineMeasurement): string {
  const words = line.instruction.trim().split(/\s+/).slice(1)
  const name = words.findIndex(word => !word.startsWith('--'))
  return words.slice(0, name + 1).join(' ')
}

/** Builder stages often start from the same image as the final one: what is known of the one holds for the other. */
function namesBase({ head }: ComparedPair, line: LineMeasurement): boolean {
  if (head.base.kind !== 'known') return false
  const { reference } = head.base
  const name = imageOf(line).split(' ').at(-1) ?? ''
  if (reference === name || reference.endsWith(`/${name}`)) return true
  const brought = head.layers.filter(layer => layer.origin === 'base').map(layer => layer.line)
  return brought.some(index => {
    const from = index === null ? undefined : head.lines[index]
    return from !== undefined && imageOf(from) === imageOf(line)
  })
}
