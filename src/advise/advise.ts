import type { Advice, AdviceRule, Saving } from '../model/advice.ts'
import { NO_BYTES, sumBytes } from '../model/bytes.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { AdviceContext, Finding, Rule } from './finding.ts'
import { baseImage } from './rules/base-image.ts'
import { buildLeftovers } from './rules/build-leftovers.ts'
import { buildTools } from './rules/build-tools.ts'
import { contextClutter } from './rules/context-clutter.ts'
import { copiedAgain } from './rules/copied-again.ts'
import { copyBeforeInstall } from './rules/copy-before-install.ts'
import { debugSymbols } from './rules/debug-symbols.ts'
import { deletedLater } from './rules/deleted-later.ts'
import { developmentDependencies } from './rules/development-dependencies.ts'
import { documentation } from './rules/documentation.ts'
import { duplicateFiles } from './rules/duplicate-files.ts'
import { overwrittenLater } from './rules/overwritten-later.ts'
import { unneededCaches } from './rules/package-manager-cache.ts'
import { recommendedPackages } from './rules/recommended-packages.ts'
import { staticProgram } from './rules/static-program.ts'

/**
 * Whoever comes first takes the bytes that several could claim: the more telling rule stands first. What the build context should not
 * hold is told before what lines do to it, for then it is not there to be deleted or overwritten.
 */
const RULES: readonly (readonly [AdviceRule, Rule])[] = [
  ['static-program', staticProgram],
  ['base-image', baseImage],
  ['context-clutter', contextClutter],
  ['development-dependencies', developmentDependencies],
  ['recommended-packages', recommendedPackages],
  ['build-tools', buildTools],
  ['package-manager-cache', unneededCaches],
  ['deleted-later', deletedLater],
  ['copied-again', copiedAgain],
  ['overwritten-later', overwrittenLater],
  ['build-leftovers', buildLeftovers],
  ['debug-symbols', debugSymbols],
  ['duplicate-files', duplicateFiles],
  ['documentation', documentation],
  ['copy-before-install', copyBeforeInstall],
]

/**
 * Compressed bytes below which a finding is not worth a reader's time, and their least share of the image. What is below either is
 * dropped, and its files are free for later rules.
 */
const FLOOR = 10_000
const FLOOR_SHARE = 0.001

/** Seconds that each edit must cost for advice that saves no bytes. */
const FLOOR_SECONDS = 1

/**
 * What would make one platform of an image smaller, most bytes first. Never more than was measured: each file's bytes are in one
 * piece of advice at most, and bytes of the base image are in none that is about the Dockerfile's own lines.
 */
export function advise(image: PlatformMeasurement, context: AdviceContext): Advice[] {
  const taken = new Set<number>()
  const isFree = (file: number): boolean => !taken.has(file)
  const floor = Math.max(FLOOR, image.compressed * FLOOR_SHARE)
  const all = RULES.flatMap(([rule, find]) =>
    find(image, isFree, context).flatMap(({ files, saves, ...finding }): Advice[] => {
      const bytes = saves ?? sumBytes(files.map(file => image.files[file] ?? NO_BYTES))
      if (isNoise(bytes, finding, floor)) return []
      for (const file of files) taken.add(file)
      return [{ rule, saves: bytes, ...finding }]
    }),
  )
  return all.sort(bySaving)
}

function isNoise({ compressed }: Saving, { eachEdit }: Pick<Finding, 'eachEdit'>, floor: number): boolean {
  if (eachEdit === undefined) return compressed < floor
  return (eachEdit.seconds ?? 0) < FLOOR_SECONDS && eachEdit.compressed < floor
}

function bySaving(a: Advice, b: Advice): number {
  return (
    b.saves.compressed - a.saves.compressed ||
    (b.saves.unpacked ?? 0) - (a.saves.unpacked ?? 0) ||
    (b.eachEdit?.seconds ?? 0) - (a.eachEdit?.seconds ?? 0)
  )
}
