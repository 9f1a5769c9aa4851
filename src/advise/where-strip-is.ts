import type { PlatformMeasurement } from '../model/measurement.ts'
import { linesBefore } from './line-graph.ts'
import { commandOf } from './line-origin.ts'

/** Packages that depend on binutils. `make` does not, nor does clang. */
const HAS_BINUTILS = /\b(?:gcc|g\+\+|cc|cargo|binutils|build-essential|build-base|node-gyp)\b/

/** Docker's official images that have a C compiler, but for their small variants. */
const COMPILING =
  /^FROM\s+(?:--\S+\s+)?(?:docker\.io\/library\/)?(?:gcc|golang|rust|buildpack-deps|node|python|ruby|perl)(?!\S*(?:alpine|slim|curl|scm))(?:[:@\s]|$)/i

/** Whether a line can call `strip`: it comes with compilers; what is in the image has it, or not. */
export function hasStrip(image: PlatformMeasurement, line: number | null, isHere: boolean): boolean {
  if (isHere && image.files.some(file => !image.files.isHidden(file) && STRIP.test(image.files.name(file))))
    return true
  if (line === null) return false
  return [line, ...linesBefore(image, line)].some(each => {
    const { instruction = '' } = image.lines[each] ?? {}
    return HAS_BINUTILS.test(commandOf(image, each)) || COMPILING.test(instruction)
  })
}

/** Takes packages away again, most often those that only compiling needs. */
const REMOVES =
  /\bapk\s+(?:-\S+\s+){0,20}del\b|\b(?:apt-get|apt|aptitude|dnf|microdnf|yum|zypper)\s+(?:-\S+\s+){0,20}(?:remove|purge|autoremove|erase|rm)\b/

/** Whether a line that has `strip` may have it no more at its end. */
export function losesStrip(image: PlatformMeasurement, line: number): boolean {
  return [line, ...linesBefore(image, line)].some(each => REMOVES.test(commandOf(image, each)))
}

const STRIP = /(?:^|\/|-)strip$/

/** What brings `strip` where lines above install packages of a distribution; null where none does. */
export function installStrip(image: PlatformMeasurement, line: number): string | null {
  const commands = [line, ...linesBefore(image, line)].map(each => commandOf(image, each))
  if (commands.some(command => /\bapt(?:-get)?\s(?:[^;&|]{0,2000}\s)?install\b/.test(command)))
    return 'apt-get update && apt-get install -y --no-install-recommends binutils'
  if (commands.some(command => /\bapk\s(?:[^;&|]{0,2000}\s)?add\b/.test(command)))
    return 'apk add --no-cache binutils'
  return null
}
