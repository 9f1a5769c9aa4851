import { type SingleStage, stepsOf } from './single-stage.ts'

/** `A=b`, with or without quotes, as ENV and ARG set variables. */
const SETTING = /([A-Za-z_]\w*)=(?:"([^"]*)"|'([^']*)'|(\S*))/g

const USE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g

/** The variables that the Dockerfile sets, as they are at its end: those of the base image are not known. Untrusted text. */
export function variablesOf(stage: SingleStage): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, rest } of stepsOf(stage)) {
    if (name !== 'ENV' && name !== 'ARG') continue
    for (const [key, value] of settingsOf(rest)) found.set(key, withValues(value, found))
  }
  return found
}

/** `ENV A b` sets one variable to all that follows. */
function settingsOf(rest: string): (readonly [name: string, value: string])[] {
  const [, name, value] = /^([A-Za-z_]\w*)\s+(.*)$/.exec(rest) ?? []
  if (name !== undefined && value !== undefined) return [[name, value]]
  // Of the three forms, one has it.
  return [...rest.matchAll(SETTING)].map(([, key = '', ...values]) => [key, values.join('')])
}

/** What is not known stays as it is written. */
function withValues(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(USE, (use, braced?: string, plain?: string) => known.get(braced ?? plain ?? '') ?? use)
}

/** The folders that the Dockerfile lets programs be looked up in, before and after those of the base image. */
export function searchedFolders(stage: SingleStage): { readonly first: string[]; readonly last: string[] } {
  const parts = (variablesOf(stage).get('PATH') ?? '').split(':')
  const base = parts.findIndex(part => /^\$(?:PATH|\{PATH\})$/.test(part))
  const [first, last] = base < 0 ? [parts, []] : [parts.slice(0, base), parts.slice(base + 1)]
  return { first: first.filter(isFolder), last: last.filter(isFolder) }
}

function isFolder(path: string): boolean {
  return path.startsWith('/')
}
