import { posix } from 'node:path'
import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { ownScripts, startCommand } from '../start-command.ts'
import { type Called, programsCalledIn } from './called-programs.ts'
import { languageOf } from './languages.ts'
import { ownSources, type OwnSources } from './own-sources.ts'
import { programsOfScript } from './shell-script.ts'

/** The programs that the sources of an image start, and the scripts that it starts with. */
export interface StartedPrograms {
  /** By name or path, as the sources spell them. */
  readonly programs: ReadonlySet<string>
  /** These, and the words of their command lines. */
  readonly words: ReadonlySet<string>
  /** Their command lines, as far as they are spelled. */
  readonly lines: readonly string[]
  /** Names of the scripts for a shell that were read: those that a container starts, and what they and sources start. */
  readonly scripts: ReadonlySet<string>
  /** Why these are not known to be all, as a clause; null: they are. */
  readonly unknown: Words | null
  /** Sources that were read. */
  readonly sources: number
}

/** What is said where the sources are not at hand. */
export const SOURCES_UNKNOWN: Words = ['which programs its sources start is not known']

const KNOWN = new WeakMap<
  AdviceContext,
  { readonly image: PlatformMeasurement; readonly started: StartedPrograms }
>()

/** What the sources start that the build context brought, once an image: several rules ask. */
export function startedPrograms(image: PlatformMeasurement, context: AdviceContext): StartedPrograms {
  const known = KNOWN.get(context)
  if (known?.image === image) return known.started
  const started = findStarted(image, context)
  KNOWN.set(context, { image, started })
  return started
}

function findStarted(image: PlatformMeasurement, context: AdviceContext): StartedPrograms {
  const found = new Started()
  const { sources, scriptsNamed, isComplete } = ownSources(image, context)
  for (const { path, text } of isComplete ? sources : []) {
    const language = languageOf(path)
    if (language !== undefined) found.add(path, programsCalledIn(text, language))
  }
  found.addScripts(startCommand(image).split(/[\s"'=;&|()]+/), scriptsNamed)
  const [lost] = ownScripts(image).filter(name => !found.scripts.has(name))
  return {
    ...{ programs: found.programs, words: found.words, lines: found.lines, scripts: found.scripts },
    unknown: whyUnknown(found, { isComplete, lost }),
    sources: sources.length,
  }
}

function whyUnknown(
  { unread }: Started,
  { isComplete, lost }: Pick<OwnSources, 'isComplete'> & { readonly lost: string | undefined },
): Words | null {
  if (!isComplete) return SOURCES_UNKNOWN
  if (lost !== undefined) return ['what ', { code: lost }, ' starts is not known']
  return unread === null ? null : [{ code: unread }, ' may start a program that its text does not name']
}

class Started {
  readonly programs = new Set<string>()
  readonly words = new Set<string>()
  readonly lines: string[] = []
  readonly scripts = new Set<string>()
  /** The first source that does not say all. */
  unread: string | null = null

  add(path: string, { programs, words, lines, isUnread }: Called): void {
    for (const each of programs) this.programs.add(each)
    for (const each of words) this.words.add(each)
    this.lines.push(...lines)
    if (isUnread) this.unread ??= path
  }

  /** Reads the scripts of these names, and those that sources and scripts start. */
  addScripts(names: readonly string[], scriptsNamed: OwnSources['scriptsNamed']): void {
    for (const word of names) this.addScript(word, scriptsNamed)
    // What a script starts comes into the set, and is looked at in its turn.
    for (const word of this.programs) this.addScript(word, scriptsNamed)
  }

  private addScript(word: string, scriptsNamed: OwnSources['scriptsNamed']): void {
    const name = posix.basename(word)
    if (name === '' || this.scripts.has(name)) return
    for (const { path, text } of scriptsNamed(name)) {
      this.scripts.add(name)
      this.add(path, programsOfScript(text))
    }
  }
}
