import type { BuilderDriver } from '../../model/builder-plan.ts'
import { asText, field, parseJsonText } from '../json-shape.ts'

/** A builder that a run makes: all that is needed to remove it, known before it is made. */
export interface CreatedBuilder {
  readonly name: string
  readonly driver: Exclude<BuilderDriver, 'docker'>
  /** Whether the volume of a docker-container builder is kept. */
  readonly keepState: boolean
  /** Whether it becomes the current builder. */
  readonly use: boolean
  /** The current builder before it; null when that is not known. */
  readonly previous: string | null
  /** Directory of its TLS files, or null when it has none. Absolute. */
  readonly certificates: string | null
  /** Docker context that is made for it, or null. */
  readonly context: string | null
  /** Whether what BuildKit printed in its containers is shown when the job ends. */
  readonly logs: boolean
}

const DRIVERS = ['docker-container', 'kubernetes', 'remote', 'cloud'] as const

/** Reads what `JSON.stringify` made of a builder; null when it made something else. */
export function parseCreatedBuilder(text: string): CreatedBuilder | null {
  const made = parseJsonText(text)
  const name = asText(field(made, 'name'))
  const driver = DRIVERS.find(known => known === field(made, 'driver'))
  if (name === null || driver === undefined) return null
  return {
    name,
    driver,
    keepState: field(made, 'keepState') === true,
    use: field(made, 'use') === true,
    previous: asText(field(made, 'previous')),
    certificates: asText(field(made, 'certificates')),
    context: asText(field(made, 'context')),
    logs: field(made, 'logs') === true,
  }
}
