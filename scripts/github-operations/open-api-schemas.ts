export type JsonObject = Readonly<Record<string, unknown>>

/** What says something about values; titles, examples and formats are left out. */
const KEPT = [
  'type',
  'enum',
  'required',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'additionalProperties',
  'properties',
  'items',
  'anyOf',
  'oneOf',
  'allOf',
]

/** Deeper than this a response may hold anything: what slim-build reads is nearer. */
const DEEPEST_RESPONSE = 2

/** Schemas of OpenAPI 3.0 as plain JSON Schema, without references. */
export class OpenApiSchemas {
  private readonly description: JsonObject

  constructor(description: JsonObject) {
    this.description = description
  }

  /** What a reference stands for; anything else is itself. */
  resolve(value: unknown): JsonObject {
    const object = value as JsonObject
    if (typeof object.$ref !== 'string') return object
    const steps = object.$ref.replace('#/', '').split('/')
    return this.resolve(steps.reduce<unknown>((at, step) => (at as JsonObject)[step], this.description))
  }

  /** The schema of a body's JSON; of a body without any, one that everything fits. */
  json({ content }: JsonObject): unknown {
    return (content as Record<string, JsonObject> | undefined)?.['application/json']?.schema ?? {}
  }

  ofRequest(schema: unknown): JsonObject {
    return this.plain(schema, {})
  }

  /** For a server that answers with the fields that a test needs: any may be missing, but none may be invented. */
  ofResponse(schema: unknown): JsonObject {
    return this.plain(schema, { depth: DEEPEST_RESPONSE })
  }

  private plain(schema: unknown, reading: Reading): JsonObject {
    if (reading.depth === 0) return {}
    const { nullable, ...source } = this.resolve(schema)
    const result: Record<string, unknown> = {}
    for (const key of KEPT) {
      if (source[key] === undefined || (key === 'required' && reading.depth !== undefined)) continue
      result[key === 'oneOf' && reading.depth !== undefined ? 'anyOf' : key] = this.keyword(
        key,
        source[key],
        reading,
      )
    }
    const closed = reading.depth !== undefined && result.properties !== undefined
    if (closed) result.additionalProperties ??= false
    return nullable === true ? { anyOf: [result, { type: 'null' }] } : result
  }

  private keyword(key: string, value: unknown, reading: Reading): unknown {
    if (key === 'properties') {
      return mapValues(value as JsonObject, each => this.plain(each, deeper(reading)))
    }
    if (key === 'items') return this.plain(value, reading)
    if (key.endsWith('Of')) return (value as readonly unknown[]).map(each => this.plain(each, reading))
    if (key === 'additionalProperties' && typeof value === 'object') {
      return this.plain(value, deeper(reading))
    }
    return value
  }
}

/** How many objects deep a response is still described; absent for a request, which is described in full. */
interface Reading {
  readonly depth?: number
}

function deeper({ depth }: Reading): Reading {
  return depth === undefined ? {} : { depth: depth - 1 }
}

function mapValues(object: JsonObject, map: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]))
}
