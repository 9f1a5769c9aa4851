import { packageCatalog } from '../measure/packages/package-catalogs.ts'
import type { Words } from '../model/advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { linesThatRun, returningPackages } from './base-installs.ts'
import type { Lack } from './base-lacks.ts'
import { linesThatCompile, linesThatMayCompile, packageCalls } from './called-on-base.ts'
import type { AdviceContext } from './finding.ts'
import { neededLocales } from './needed-locales.ts'
import { neededPrograms } from './programs/needed-programs.ts'
import { SOURCES_UNKNOWN, startedPrograms } from './programs/started-programs.ts'

/** What of an image needs what a smaller base lacks. */
export interface BaseNeeds {
  /** Names of packages. */
  readonly packages: readonly string[]
  /** Indexes of lines. */
  readonly lines: readonly number[]
  /** Indexes of lines that may compile what they install. */
  readonly compiling: readonly number[]
  /** Why it is not certain what the sources need, as a clause; null: it is. */
  readonly unknown: Words | null
}

const NONE: BaseNeeds = { packages: [], lines: [], compiling: [], unknown: null }

/** @param line the line of the base's FROM; null where it is not known. */
export function baseNeeds(
  image: PlatformMeasurement,
  line: number | null,
  lacks: readonly Lack[],
  context: AdviceContext,
): BaseNeeds {
  const needs = [
    ...lacks.map(lack => needsOf(image, line, lack)),
    ...(lacks.includes('documents')
      ? []
      : [neededBySources(image, context), { packages: packagesOfLocales(image, context) }]),
  ]
  const merged = <T>(parts: readonly (readonly T[] | undefined)[]): T[] => [
    ...new Set(parts.flatMap(part => part ?? [])),
  ]
  return {
    packages: merged(needs.map(each => each.packages)),
    lines: merged(needs.map(each => each.lines)).sort((a, b) => a - b),
    compiling: merged(needs.map(each => each.compiling)),
    unknown: needs.find(each => each.unknown != null)?.unknown ?? null,
  }
}

function needsOf(image: PlatformMeasurement, line: number | null, lack: Lack): Partial<BaseNeeds> {
  switch (lack) {
    case 'documents':
      return NONE
    case 'packages': {
      const { packages, lines } = packageCalls(image, line)
      const named = [...returningPackages(image, line).named, ...packages]
      return { packages: named, lines, compiling: linesThatMayCompile(image, line) }
    }
    case 'glibc': {
      const { packages, lines } = packageCalls(image, line)
      return {
        packages: [...packages, ...compiledPackages(image)],
        lines: [...lines, ...linesThatRun(image, line, 'not on Alpine')],
        compiling: linesThatMayCompile(image, line),
      }
    }
    case 'compiler':
      return { lines: linesThatCompile(image, line) }
    case 'shell':
      return { lines: linesThatRun(image, line, 'any') }
  }
}

/** Packages of the distribution with programs that the sources start. */
function neededBySources(image: PlatformMeasurement, context: AdviceContext): Partial<BaseNeeds> {
  return context.sources === undefined
    ? { unknown: SOURCES_UNKNOWN }
    : neededPrograms(image, startedPrograms(image, context))
}

/** Packages of the base with locales that a setting asks for. */
function packagesOfLocales(image: PlatformMeasurement, context: AdviceContext): string[] {
  const needed = neededLocales(image, context)
  if (needed?.isOfBase !== true) return []
  const owners = needed.files.flatMap(file => image.packages[image.files.owner(file) ?? -1]?.name ?? [])
  return owners.length === 0 ? ['locales'] : owners
}

/** Packages of own lines with programs or libraries that ask a loader for the C library; a distribution has its own ones. */
function compiledPackages({ files, layers, packages }: PlatformMeasurement): string[] {
  const found = files
    .filter(
      file =>
        files.rest(file).needs !== undefined &&
        !files.isHidden(file) &&
        layers[files.layer(file)]?.origin !== 'base',
    )
    .flatMap(file => packages[files.owner(file) ?? -1] ?? [])
    .filter(({ ecosystem }) => packageCatalog(ecosystem)?.isSystem !== true)
  return [...new Set(found.map(({ name }) => name))]
}
