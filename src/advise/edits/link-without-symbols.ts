import type { ShellWord } from '../../edit/shell-commands.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { addOption } from './add-options.ts'
import { insertAt, runCommands } from './run-commands.ts'

const FLAGS = '-s -w'

const GO = { programs: /^go$/, verbs: /^(?:build|install)$/, option: `-ldflags="${FLAGS}"` }

/**
 * Tells Go's linker to leave symbols and DWARF out, in each command of a RUN that builds.
 *
 * @returns null where that is not certain: flags that cannot be read, or that have one of the two already.
 */
export function linkWithoutSymbols(
  image: PlatformMeasurement,
  line: number | null,
  context: AdviceContext,
): Edit[] | null {
  const found = runCommands(image, line, context)
  const words = found?.commands.flatMap(each => each.words) ?? []
  const given = words.flatMap((word, at) => (LDFLAGS.test(word.text) ? [[word, words[at + 1]] as const] : []))
  if (found === null || given.length === 0) return addOption(image, line, GO, context)
  const places = given.map(([word, next]) => startOfFlags(word, next))
  const isAll = given.length === words.filter(({ text }) => GO.verbs.test(text)).length
  return isAll && places.every(place => place !== null)
    ? places.map(place => insertAt(found, place, `${FLAGS} `))
    : null
}

const LDFLAGS = /^--?ldflags(?:=|$)/

/** One of the two, or which packages the flags are for: `all=-X main.version=1`. */
const SAYS_MORE = /["'\s]-[sw](?=["'\s])|^["'][^\s"'=-][^\s"'=]*=/

/** Right after the quote that the flags begin with, as an offset in the line; null where they are not in quotes, or say more. */
function startOfFlags(word: ShellWord, next: ShellWord | undefined): number | null {
  const isOne = word.text.includes('=')
  const value = isOne ? word : next
  const text = value?.text.slice(isOne ? word.text.indexOf('=') + 1 : 0) ?? ''
  if (value === undefined || !/^["']/.test(text) || SAYS_MORE.test(text)) return null
  return value.end - text.length + 1
}
