import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { InputError } from '../errors/input-error.ts'
import { checkConfig } from './check-config.ts'
import { readConfigBudgets } from './config-budgets.ts'
import { type Places, placesIn } from './config-place.ts'
import type { ConfigProblem } from './config-problem.ts'
import type { Config } from './config.ts'
import { hiddenKeys } from './hidden-keys.ts'
import { messages } from './messages.ts'

/** A config file of budgets is a screen or two. A larger file is a mistake or an attack. Characters. */
const MAX_LENGTH = 1_000_000

/** Enough to share a block between the images of a monorepo, too few to grow a document beyond measure. */
const MAX_ALIASES = 200

/** Reported together, but not without end. */
const MAX_ERRORS = 20

/**
 * What a config file says.
 *
 * @param file its path, for messages and as the budgets' source.
 * @throws InputError with every error of the file, each with line, column and the right spelling.
 */
export function parseConfig(text: string, file: string): Config {
  if (text.length > MAX_LENGTH) throw new InputError(messages.configTooLong(file, text.length, MAX_LENGTH))
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // At `silent`, what stands behind the first document is left out without a word.
    logLevel: 'error',
    stringKeys: true,
    // Whatever version the file says it is of: sets and ordered maps have no keys, and what is in them would hold nobody to anything.
    schema: 'core',
    resolveKnownTags: false,
  })
  const places = placesIn(document, lines)
  const wrong = [...document.errors, ...document.warnings].map(error => ({
    at: error.pos[0],
    message: messageOf(error),
  }))
  const syntax = oncePerLine(
    (wrong.length > 0 ? wrong : hiddenKeys(document)).map(({ at, message }) => ({
      ...lines.linePos(at),
      message,
    })),
  )
  fail(syntax.map(({ line, col, message }) => `${file}:${line}:${col}: ${message}`))
  const value = toValue(document, file)
  fail(located(checkConfig(value), places, file))
  const { config, problems } = readConfigBudgets(value, key => `${file}:${places.ofKey(key).line}`)
  fail(located(problems, places, file))
  return config
}

/** What is wrong with one token is said again of those after it. */
function oncePerLine<Wrong extends { readonly line: number; readonly message: string }>(
  all: readonly Wrong[],
): Wrong[] {
  const said = new Set<string>()
  return all.filter(({ line, message }) => {
    const isNew = !said.has(`${line} ${message}`)
    said.add(`${line} ${message}`)
    return isNew
  })
}

/** Where the parser would quote the file: what stands there may be a secret that was put into the wrong place. */
const WITHOUT_QUOTING: Partial<Record<YAMLError['code'], string>> = {
  MULTIPLE_DOCS:
    'a second document begins here and would be ignored; write one document, without `---` or `...`',
  UNEXPECTED_TOKEN:
    'this does not belong here; write lines of `key: value`, and quote values with special characters',
  TAG_RESOLVE_FAILED: 'a tag (`!name`) has no meaning here; leave it out',
  BAD_COLLECTION_TYPE: 'a tag (`!name`) has no meaning here; leave it out',
  BAD_DQ_ESCAPE: 'an escape sequence in the double-quoted text is not valid; use single quotes',
}

function messageOf({ code, message }: YAMLError): string {
  return WITHOUT_QUOTING[code] ?? message.split('\n')[0] ?? ''
}

/** In the order of the file. */
function located(problems: readonly ConfigProblem[], places: Places, file: string): string[] {
  return problems
    .map(({ path, about, message }) => {
      const place = about === 'key' ? places.ofKey(path) : places.ofValue(path)
      return { ...place, message }
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`)
}

function fail(errors: readonly string[]): void {
  if (errors.length === 0) return
  const more = errors.length > MAX_ERRORS ? [`and ${errors.length - MAX_ERRORS} more`] : []
  throw new InputError([...new Set(errors)].slice(0, MAX_ERRORS).concat(more).join('\n'))
}

function toValue(document: Document, file: string): unknown {
  try {
    // An empty file says nothing, which is allowed.
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}
  } catch (error) {
    const why =
      error instanceof ReferenceError
        ? 'it has too many aliases, or an alias without an anchor'
        : String(error)
    throw new InputError(messages.configUnreadable(file, why))
  }
}
