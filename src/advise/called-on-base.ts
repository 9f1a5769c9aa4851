import { posix } from 'node:path'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { aboveDistribution, linesOn } from './base-installs.ts'
import { commandOf } from './line-origin.ts'
import { installsForLanguage } from './package-install.ts'
import { missedPackage } from './programs/needed-programs.ts'
import { readShellLine, startsOthers } from './programs/shell-line.ts'

/** What compiles: what an image has that is there to build programs, and one that only runs them has not. */
const COMPILES =
  /^(?:javac|jar|jlink|jdeps|mvnw?|gradlew?|ant|sbt|lein|kotlinc|scalac|go|cargo|rustc|gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?|ld|make|cmake|ninja|meson|dotnet|ghc|cabal|stack|dart)$/

/** Indexes of own lines on a base image that call a compiler, or what builds with one. */
export function linesThatCompile(image: PlatformMeasurement, line: number | null): number[] {
  return linesOn(image, line).filter(each => programsCalledBy(image, each).some(name => COMPILES.test(name)))
}

/** Own lines on a base image that call programs of its packages which a smaller one may lack. */
export interface PackageCalls {
  /** Names of the packages. */
  readonly packages: readonly string[]
  /** Indexes of the lines. */
  readonly lines: readonly number[]
}

/** Which own lines call what a smaller image may lack; its packages are not known, so those count that images are seldom without. */
export function packageCalls(image: PlatformMeasurement, line: number | null): PackageCalls {
  const ofBase = namesAboveDistribution(image)
  const packageOf = missedPackage(image)
  const packages = new Set<string>()
  const lines = linesOn(image, line).filter(each => {
    const called = programsCalledBy(image, each).flatMap(name => packageOf(name) ?? [])
    const missed = called.filter(name => ofBase.has(name))
    for (const name of missed) packages.add(name)
    return missed.length > 0
  })
  return { packages: [...packages].sort(), lines }
}

/** Indexes of own lines that install packages of a language, on a base image that can compile them: those with compiled files, or unknown ones. */
export function linesThatMayCompile(image: PlatformMeasurement, line: number | null): number[] {
  const { files, layers } = image
  const canCompile = files.some(
    file =>
      layers[files.layer(file)]?.origin === 'base' && /(?:^|\/)bin\/(?:gcc|cc|clang)$/.test(files.path(file)),
  )
  if (!canCompile) return []
  return linesOn(image, line).filter(
    each => installsForLanguage(commandOf(image, each)) && !isWithoutPrograms(image, each),
  )
}

/** Whether a line is known to have made no program and no library. */
function isWithoutPrograms({ files, layers }: PlatformMeasurement, line: number): boolean {
  const made = files.filter(file => layers[files.layer(file)]?.line === line)
  const hasNeeds = (file: number): boolean => files.rest(file).needs !== undefined
  return files.some(hasNeeds) && made.length > 0 && !made.some(hasNeeds)
}

/** Names of programs: the first words of each command, and all words where a shell or another file of the line has them. */
function programsCalledBy(image: PlatformMeasurement, line: number): string[] {
  const command = commandOf(image, line).replace(/^\[/, '')
  const { programs, words } = readShellLine(command)
  const called = programs.some(startsOthers) || command.includes('<<') ? words : programs
  return called.map(each => posix.basename(each))
}

/** Names of packages of the base that are not of the distribution that the smaller image stands on, too. */
function namesAboveDistribution(image: PlatformMeasurement): ReadonlySet<string> {
  const owners = new Set(image.files.filter(aboveDistribution(image)).map(file => image.files.owner(file)))
  return new Set([...owners].flatMap(each => image.packages[each ?? -1]?.name ?? []))
}
