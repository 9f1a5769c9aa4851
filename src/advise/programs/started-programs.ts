import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { programsCalledIn } from './called-programs.ts'
import { languageOf } from './languages.ts'
import { ownSources } from './own-sources.ts'

/** The programs that the sources of an image start. */
export interface StartedPrograms {
  /** By name or path, as the sources spell them. */
  readonly programs: ReadonlySet<string>
  /** These, and the words of their command lines. */
  readonly words: ReadonlySet<string>
  /** Why these are not known to be all, as a clause; null: they are. */
  readonly unknown: Words | null
  /** Sources that were read. */
  readonly sources: number
}

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
  const { sources, isComplete } = ownSources(image, context)
  const programs = new Set<string>()
  const words = new Set<string>()
  let unread: string | null = null
  for (const { path, text } of isComplete ? sources : []) {
    const language = languageOf(path)
    if (language === undefined) continue
    const called = programsCalledIn(text, language)
    for (const each of called.programs) programs.add(each)
    for (const each of called.words) words.add(each)
    if (called.isUnread) unread ??= path
  }
  const unknown: Words | null = isComplete
    ? unread === null
      ? null
      : [{ code: unread }, ' may start a program that its text does not name']
    : ['which programs its sources start is not known']
  return { programs, words, unknown, sources: sources.length }
}
