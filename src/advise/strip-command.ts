import type { Words } from '../model/advice.ts'
import { shellWord } from './shell-word.ts'

/** More paths than that make no command that anybody reads. */
const MOST_PATHS = 2

/** The command that takes the symbols off files. Paths are layer paths. */
export function stripCommand(paths: readonly string[]): string {
  return `strip --strip-unneeded ${paths.map(path => shellWord(`/${path}`)).join(' ')}`
}

/**
 * The same in words, of many files the first ones: each by its name, for what else a pattern of names would match is left as it is.
 *
 * @param before commands that have to run first.
 */
export function stripWords(paths: readonly string[], before = ''): Words {
  const command = { code: before + stripCommand(paths.slice(0, MOST_PATHS)) }
  const others = paths.length - MOST_PATHS
  return others <= 0 ? [command] : [command, ` and ${others} more`]
}
