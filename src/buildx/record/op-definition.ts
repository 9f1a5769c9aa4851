import { createHash } from 'node:crypto'
import { asList, asText, field, type JsonObject } from '../json-shape.ts'

/** Hex digits that are kept: enough to see a change, too few to find a build argument's value by trying. */
const DIGITS = 8

/**
 * A fingerprint of what an instruction has BuildKit do, beyond its own text: the values of variables that the Dockerfile
 * declares, the body of a heredoc, shell, user and working directory. Its inputs are not in it, nor the variables of the
 * base image, nor timestamps.
 *
 * @param variables names that ENV and ARG instructions of the Dockerfile declare.
 * @returns null for what no RUN, COPY, ADD or WORKDIR made.
 */
export function opDefinition(op: JsonObject, variables: ReadonlySet<string>): string | null {
  if (Object.hasOwn(op, 'exec')) return fingerprint(execDefinition(op, variables))
  if (Object.hasOwn(op, 'file')) return fingerprint(field(op, 'file', 'actions'))
  return null
}

function execDefinition(op: JsonObject, variables: ReadonlySet<string>): unknown {
  const meta = field(op, 'exec', 'meta')
  const env = asList(field(meta, 'env'))
    .map(asText)
    .filter(variable => variable !== null)
    .filter(variable => variables.has(variable.split('=', 1)[0] ?? ''))
  return [field(meta, 'args'), field(meta, 'user'), field(meta, 'cwd'), env.toSorted()]
}

function fingerprint(definition: unknown): string {
  const text = JSON.stringify(definition ?? null, (key, value: unknown) =>
    key === 'timestamp' ? undefined : value,
  )
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}
