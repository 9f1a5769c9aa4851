import type { PlatformMeasurement } from '../measure/measurement.ts'
import { NO_BYTES, sumBytes } from '../units/bytes.ts'
import type { Advice, AdviceRule } from './advice.ts'
import type { AdviceContext, Rule } from './finding.ts'
import { baseImage } from './rules/base-image.ts'
import { developmentDependencies } from './rules/development-dependencies.ts'

/** Whoever comes first takes the bytes that several could claim: the more telling rule stands first. */
const RULES: readonly (readonly [AdviceRule, Rule])[] = [
  ['base-image', baseImage],
  ['development-dependencies', developmentDependencies],
]

/**
 * What would make one platform of an image smaller, most bytes first. Never more than was measured: each file's bytes are in one
 * piece of advice at most, and bytes of the base image are in none that is about the Dockerfile's own lines.
 */
export function advise(image: PlatformMeasurement, context: AdviceContext): Advice[] {
  const taken = new Set<number>()
  const isFree = (file: number): boolean => !taken.has(file)
  const all = RULES.flatMap(([rule, find]) =>
    find(image, isFree, context).map(({ files, saves, ...finding }): Advice => {
      for (const file of files) taken.add(file)
      return { rule, saves: saves ?? sumBytes(files.map(file => image.files[file] ?? NO_BYTES)), ...finding }
    }),
  )
  return all.sort(bySaving)
}

function bySaving(a: Advice, b: Advice): number {
  return b.saves.compressed - a.saves.compressed || (b.saves.unpacked ?? 0) - (a.saves.unpacked ?? 0)
}
