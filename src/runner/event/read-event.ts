import { readFileSync } from 'node:fs'

/** The event that started the workflow (GITHUB_EVENT_PATH); what cannot be read says nothing. */
export function readEvent(file: string | undefined): unknown {
  try {
    return file === undefined ? null : JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A field of what may be an object. */
export function eventField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
