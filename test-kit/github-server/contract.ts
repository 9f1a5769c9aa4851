import { Ajv, type ValidateFunction } from 'ajv'
import description from './operations.json' with { type: 'json' }

interface Operation {
  readonly query: Readonly<Record<string, object>>
  readonly body: object | null
  readonly responses: Readonly<Record<string, object>>
}

/** A request and what it was answered. */
export interface Exchange {
  readonly method: string
  readonly url: URL
  /** Parsed; undefined without a body. */
  readonly body: unknown
  readonly status: number
  readonly answer: unknown
}

const ajv = new Ajv({ strict: false, coerceTypes: true, validateFormats: false })
const compiled = new Map<object, ValidateFunction>()

/**
 * Holds a request, and what a test's server said to it, against GitHub's published description of its REST API
 * (`operations.json`, which `scripts/github-operations.ts` writes).
 *
 * @returns what does not fit, a line each.
 */
export function contractViolations({ method, url, body, status, answer }: Exchange): string[] {
  const name = `${method} ${url.pathname}`
  const operation = findOperation(method, url.pathname)
  if (operation === undefined) return [`${name} is no operation that slim-build is known to use`]
  const query = {
    type: 'object',
    properties: operation.query,
    additionalProperties: false,
  }
  return [
    ...problems(`${name}: query`, operation, query, Object.fromEntries(url.searchParams)),
    ...(operation.body === null ? [] : problems(`${name}: body`, operation.body, operation.body, body)),
    ...answerProblems(name, operation, status, answer),
  ]
}

function answerProblems(name: string, { responses }: Operation, status: number, answer: unknown): string[] {
  if (status < 200 || status >= 300) return []
  const schema = responses[status]
  if (schema === undefined) return [`${name}: GitHub does not answer ${status}`]
  return problems(`${name}: answer`, schema, schema, answer)
}

function problems(what: string, key: object, schema: object, value: unknown): string[] {
  const validate = compiled.get(key) ?? ajv.compile(schema)
  compiled.set(key, validate)
  if (validate(structuredClone(value))) return []
  return [`${what} ${ajv.errorsText(validate.errors)}`]
}

function findOperation(method: string, pathname: string): Operation | undefined {
  const operations: Readonly<Record<string, Operation>> = description.operations
  const found = Object.keys(operations).find(route => patternOf(route).test(`${method} ${pathname}`))
  return found === undefined ? undefined : operations[found]
}

function patternOf(route: string): RegExp {
  // Only a path has slashes in it.
  return new RegExp(`^${route.replace('{path}', '.+').replace(/\{\w+\}/g, '[^/]+')}$`)
}
