import { ImageError } from '../errors/image-error.ts'
import type { Digest } from '../model/digest.ts'
import { isBoundedJson } from '../text/bounded-json.ts'
import { quoteText } from '../text/quote-text.ts'
import { messages } from './messages.ts'
import { parseDigest } from './parse-digest.ts'

/**
 * A JSON object from an image, read field by field, each checked. `null` counts as absent, as Go's encoder writes it.
 *
 * Every method throws an ImageError that names the document and the field.
 */
export class JsonFields {
  private readonly object: Readonly<Record<string, unknown>>
  private readonly where: string

  /** @param where what the object is, to begin a sentence with: `the manifest sha256:…`. */
  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ImageError(messages.notAJsonObject(where, show(value)))
    }
    this.object = value as Record<string, unknown>
    this.where = where
  }

  /** The object that a document's bytes spell. */
  static parse(bytes: Buffer, where: string): JsonFields {
    return new JsonFields(parseJson(bytes, where), where)
  }

  has(key: string): boolean {
    return this.value(key) !== undefined
  }

  text(key: string): string {
    return this.optionalText(key) ?? this.fail(key, 'a text')
  }

  optionalText(key: string): string | undefined {
    const value = this.value(key)
    return value === undefined || typeof value === 'string' ? value : this.fail(key, 'a text')
  }

  flag(key: string): boolean {
    const value = this.value(key) ?? false
    return typeof value === 'boolean' ? value : this.fail(key, 'true or false')
  }

  /** A number of bytes: whole, not negative, exactly representable. */
  bytes(key: string): number {
    const value = this.value(key)
    return Number.isSafeInteger(value) && (value as number) >= 0
      ? (value as number)
      : this.fail(key, 'a whole number of bytes')
  }

  digest(key: string): Digest {
    return parseDigest(this.value(key), `${this.where}, ${key}`)
  }

  inner(key: string): JsonFields {
    return this.optionalObject(key) ?? this.fail(key, 'an object')
  }

  optionalObject(key: string): JsonFields | undefined {
    const value = this.value(key)
    return value === undefined ? undefined : new JsonFields(value, `${this.where}, ${key}`)
  }

  /** The items of a list, each with its place for messages; an absent list is empty. */
  list<Item>(key: string, item: (value: unknown, where: string) => Item): Item[] {
    const value = this.value(key) ?? []
    if (!Array.isArray(value)) return this.fail(key, 'a list')
    return value.map((entry: unknown, at) => item(entry, `${this.where}, ${key}[${at}]`))
  }

  objects<Item>(key: string, item: (fields: JsonFields) => Item): Item[] {
    return this.list(key, (value, where) => item(new JsonFields(value, where)))
  }

  /** An object of texts, such as annotations and labels. */
  optionalTexts(key: string): Record<string, string> | undefined {
    const fields = this.optionalObject(key)
    if (fields === undefined) return undefined
    // fromEntries defines, it does not assign: a key `__proto__` stays a plain key.
    return Object.fromEntries(Object.keys(fields.object).map(name => [name, fields.optionalText(name) ?? '']))
  }

  /** The text of a field that may be anything. Never throws. */
  textOrNone(key: string): string | null {
    const value = this.value(key)
    return typeof value === 'string' ? value : null
  }

  /** The texts of a list that may be anything; one that holds something else is as good as absent. Never throws. */
  textsOrNone(key: string): string[] {
    const value = this.value(key)
    return Array.isArray(value) && value.every(text => typeof text === 'string') ? value : []
  }

  /** An object that may be anything. Never throws. */
  objectOrNone(key: string): JsonFields | null {
    const value = this.value(key)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new JsonFields(value, `${this.where}, ${key}`)
      : null
  }

  private value(key: string): unknown {
    return Object.hasOwn(this.object, key) ? (this.object[key] ?? undefined) : undefined
  }

  private fail(key: string, wanted: string): never {
    throw new ImageError(messages.fieldInvalid(this.where, wanted, key, show(this.value(key))))
  }
}

/** No value of a document about an image takes fewer bytes than eight on average. */
const LEAST_VALUES = 1000
const BYTES_OF_A_VALUE = 8
const DEEPEST = 64

/** The value that a JSON document's bytes spell. @throws ImageError when it is no JSON, or made of brackets and commas. */
export function parseJson(bytes: Buffer, where: string): unknown {
  const limits = { values: LEAST_VALUES + bytes.length / BYTES_OF_A_VALUE, depth: DEEPEST }
  if (!isBoundedJson(bytes, limits)) throw new ImageError(messages.jsonTooNested(where))
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new ImageError(messages.notJson(where))
  }
}

function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? quoteText(value) : JSON.stringify(value)
}
