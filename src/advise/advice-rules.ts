import type { Rule } from './finding.ts'
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
import { packageInstaller } from './rules/package-installer.ts'
import { recommendedPackages } from './rules/recommended-packages.ts'
import { splitStages } from './rules/split-stages.ts'
import { staticProgram } from './rules/static-program.ts'

/**
 * Whoever comes first takes the bytes that several could claim: the more telling rule stands first. What the build context should not
 * hold is told before what lines do to it, for then it is not there to be deleted or overwritten.
 */
export const ADVICE_RULES: readonly Rule[] = [
  splitStages,
  staticProgram,
  baseImage,
  contextClutter,
  packageInstaller,
  developmentDependencies,
  recommendedPackages,
  buildTools,
  unneededCaches,
  deletedLater,
  copiedAgain,
  overwrittenLater,
  buildLeftovers,
  debugSymbols,
  duplicateFiles,
  documentation,
  copyBeforeInstall,
]

/** The rule of a piece of advice; undefined where there is none of that name. */
export function adviceRule(id: string): Rule | undefined {
  return ADVICE_RULES.find(rule => rule.id === id)
}
