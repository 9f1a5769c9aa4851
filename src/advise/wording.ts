import type { Words } from '../model/advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'

/** Longest command that is repeated in advice; of a longer one the start says which it is. */
const LONGEST_COMMAND = 80

/** `1 build tool is`, `12 build tools are`. */
export function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what} is` : `${count} ${what}s are`
}

/** `line 7`, as a sentence names a line of the Dockerfile. */
export function lineWords(image: PlatformMeasurement, index: number): string {
  return `line ${image.lines[index]?.line ?? 0}`
}

/** A command on one line, cut where it is long. */
export function shortCommand(command: string): string {
  const words = command.replace(/\s+/g, ' ').trim()
  return words.length <= LONGEST_COMMAND ? words : `${words.slice(0, LONGEST_COMMAND - 2)} …`
}

/** Several things to be written as they stand: `a`, `b` and `c`. `last`: what stands before the last; default: ` and `. */
export function listOf(codes: readonly string[], last = ' and '): Words {
  return codes.flatMap((code, index) => {
    if (index === 0) return [{ code }]
    return [index === codes.length - 1 ? last : ', ', { code }]
  })
}

/** A path of an image as a shell takes it: names are untrusted, and commands in advice are there to be copied. */
export function shellPath(path: string): string {
  return /^[\w./@+,:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
