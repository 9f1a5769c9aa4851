import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { InputError } from '../errors/input-error.ts'
import { hiddenKeys } from './hidden-keys.ts'
import { wrongAliases } from './wrong-aliases.ts'

/** Enough to share a block between the images of a monorepo, too few to grow a document beyond measure. */
const MAX_ALIASES = 200

/** Reported together, but not without end. */
const MAX_ERRORS = 20

/** One YAML document, of which nothing is left out without a word. */
export interface Yaml {
  readonly document: Document
  readonly lines: LineCounter
  /** Null for an empty text. */
  readonly value: unknown
}

/** Where something is in a text: line and column, both from 1. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** As compilers name a place in a file: `.github/slim-build.yml:3:5`. */
export function inFile(file: string): (at: LineColumn) => string {
  return ({ line, column }) => `${file}:${line}:${column}`
}

/**
 * Reads YAML 1.2 by its core schema, whatever version the text says it is of.
 *
 * @param placeOf what a place in the text is called in messages.
 * @throws InputError with every error of syntax; every document but the first, key that is there twice, merge key, and alias that means
 *   nothing or is one too many is an error.
 */
export function parseYaml(text: string, placeOf: (at: LineColumn) => string): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // At `silent`, what stands behind the first document is left out without a word.
    logLevel: 'error',
    stringKeys: true,
    // Sets and ordered maps have no keys, and what is in them would hold nobody to anything.
    schema: 'core',
    resolveKnownTags: false,
  })
  const wrong = [...document.errors, ...document.warnings].map(error => ({
    at: error.pos[0],
    message: SAID[error.code],
  }))
  const found = wrong.length > 0 ? wrong : [...hiddenKeys(document), ...wrongAliases(document, MAX_ALIASES)]
  const places = found.map(({ at, message }) => {
    const { line, col } = lines.linePos(at)
    return { line: Math.max(1, line), column: Math.max(1, col), message }
  })
  failOn(oncePerLine(places).map(({ message, ...at }) => `${placeOf(at)}: ${message}`))
  return { document, lines, value: document.toJS({ maxAliasCount: -1 }) }
}

/** @throws InputError with the first of the errors, and how many more there are; nothing without any. */
export function failOn(errors: readonly string[]): void {
  if (errors.length === 0) return
  const more = errors.length > MAX_ERRORS ? [`and ${errors.length - MAX_ERRORS} more`] : []
  throw new InputError([...new Set(errors)].slice(0, MAX_ERRORS).concat(more).join('\n'))
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

const NO_TAG = 'a tag (`!name`) has no meaning here; leave it out'

/**
 * What is said of each error, with what to do. The parser's own words are about its grammar, and some of them quote the text, where a secret
 * may stand that was put into the wrong place.
 */
const SAID: Record<YAMLError['code'], string> = {
  ALIAS_PROPS: 'an alias (`*name`) stands alone; leave out what is before it',
  BAD_ALIAS: 'this is not the name of an anchor or alias; quote a text that begins with `&` or `*`',
  BAD_COLLECTION_TYPE: NO_TAG,
  BAD_DIRECTIVE:
    'a directive (a line that begins with `%`) has no meaning here; leave it out, or quote the text',
  BAD_DQ_ESCAPE: 'an escape sequence in the double-quoted text is not valid; use single quotes',
  BAD_INDENT:
    'this line does not begin in the column of the others of its block, or a bracket before it is not closed; indent it as they are, or close the bracket',
  BAD_PROP_ORDER: 'an anchor (`&name`) belongs behind its key or its `-`; move it there',
  BAD_SCALAR_START: 'a text cannot begin with this character; quote the text',
  BLOCK_AS_IMPLICIT_KEY:
    'a second key cannot begin here; write one `key: value` a line, and quote a value that has `: ` in it',
  BLOCK_IN_FLOW: 'lines of a block cannot stand in brackets; write them in brackets, too',
  DUPLICATE_KEY: 'this key is there twice; leave one of them out',
  IMPOSSIBLE: 'this is not YAML; write lines of `key: value`',
  KEY_OVER_1024_CHARS: 'this key has more than 1024 characters; write a shorter one',
  MISSING_CHAR:
    'a closing quote or bracket, a comma, or the `: ` behind a key is missing; close what is open, and write lines of `key: value`',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line, with `: ` behind it; write lines of `key: value`',
  MULTIPLE_ANCHORS: 'a value has one anchor (`&name`) at most; leave the others out',
  MULTIPLE_DOCS:
    'a second document begins here and would be ignored; write one document, without `---` or `...`',
  MULTIPLE_TAGS: NO_TAG,
  NON_STRING_KEY: 'a key is a text; write a plain or a quoted one',
  RESOURCE_EXHAUSTION: 'this is nested too deep to be read; write fewer levels',
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  TAG_RESOLVE_FAILED: NO_TAG,
  UNEXPECTED_TOKEN:
    'this does not belong here; write lines of `key: value`, and quote values with special characters',
}
