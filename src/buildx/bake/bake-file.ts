import { asList, asObject, type JsonObject } from '../json-shape.ts'

/** Keys of a target whose texts `--print` escapes, so that they could be read as a bake file again; it leaves all others as they are. */
const ESCAPED: ReadonlySet<string> = new Set([
  'annotations',
  'dockerfile-inline',
  'labels',
  'args',
  'extra-hosts',
])

/** A target as `docker buildx bake --print` prints it, every text of it as it is meant. */
export function literalTarget(printed: unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(asObject(printed)).map(([key, value]) => [
      key,
      ESCAPED.has(key) ? mapTexts(value, { value: unescape, key: text => text }) : value,
    ]),
  )
}

function unescape(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{')
}

/**
 * The text of a bake file that says just these targets. No text in it is evaluated, not even one that a file made to look as if it were
 * still to be (`$${uuidv4()}`).
 */
export function formatBakeFile(targets: ReadonlyMap<string, JsonObject>): string {
  const target = [...targets].map(([name, value]) => [name, mapTexts(value, { value: escape, key: escape })])
  return JSON.stringify({ target: Object.fromEntries(target) as unknown })
}

/** In a bake file of JSON names of attributes are evaluated, too. `$${` stands for `${`, but not after another `$`. */
function escape(text: string): string {
  return /[$%]\{/.test(text) ? text.replaceAll(/[$%]/g, '${"$&"}') : text
}

interface Changes {
  readonly value: (text: string) => string
  readonly key: (text: string) => string
}

function mapTexts(value: unknown, changes: Changes): unknown {
  if (typeof value === 'string') return changes.value(value)
  if (Array.isArray(value)) return asList(value).map(each => mapTexts(each, changes))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [changes.key(key), mapTexts(each, changes)]),
  )
}
