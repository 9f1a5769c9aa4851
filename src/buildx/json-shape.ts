/** JSON from outside, taken apart without trust: what is not there or of another shape is empty. */

export type JsonObject = Readonly<Record<string, unknown>>

const NOTHING: JsonObject = Object.freeze({})

export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : NOTHING
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** A whole number that is exactly representable, or the other one. */
export function asInteger(value: unknown, otherwise: number): number {
  return Number.isSafeInteger(value) ? (value as number) : otherwise
}

/** An own field of an object; what `__proto__` and its like name is not a field. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let at: unknown = value
  for (const key of path) {
    const object = asObject(at)
    if (!Object.hasOwn(object, key)) return undefined
    at = object[key]
  }
  return at
}

/** The JSON that a text spells, or undefined. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
