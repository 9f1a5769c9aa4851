import type { ErrorObject } from 'ajv/dist/2020.js'
import { InputError } from '../errors/input-error.ts'
import { BUDGET_KEYS } from '../model/budget-settings.ts'
import { validatorOf } from '../schema/validator-of.ts'
import type { ConfigProblem } from './config-problem.ts'
import { nearestName } from './nearest-name.ts'
import { parseBudgetSetting } from './parse-budget-setting.ts'
import schema from './slim-build.schema.json' with { type: 'json' }

const SETTINGS = [...BUDGET_KEYS, 'paths', 'packages'] as const

const validator = validatorOf(schema, { allErrors: true, verbose: true, strictTypes: false })

/** What is wrong with a config file by its JSON Schema, in words. */
export function checkConfig(value: unknown): ConfigProblem[] {
  const validate = validator()
  if (validate(value)) return []
  return (validate.errors ?? []).filter(error => error.keyword !== 'propertyNames').map(problemOf)
}

function problemOf(error: ErrorObject): ConfigProblem {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer)
  const unknown = unknownKey(error)
  if (unknown !== null)
    return { path: [...path, unknown], about: 'key', message: unknownKeyMessage(unknown, path) }
  if (error.propertyName !== undefined) {
    const message = `${quote(error.propertyName)} is not a platform; write one like \`linux/arm64\``
    return { path: [...path, error.propertyName], about: 'key', message }
  }
  const key = path.at(-1)
  const message =
    wrongSize(error, key) ?? `${key === undefined ? 'the file' : quote(key)} ${expectation(error)}`
  return { path, about: 'value', message }
}

/** The parser of the value says better than the pattern what is wrong with it. */
function wrongSize({ keyword, data, instancePath }: ErrorObject, key = ''): string | null {
  if (keyword !== 'pattern') return null
  try {
    const setting = (['max-growth', 'noise-floor'] as const).find(name => instancePath.endsWith(`/${name}`))
    parseBudgetSetting(setting ?? 'max-size', String(data), quote(key), '')
  } catch (error) {
    if (error instanceof InputError) return error.message
  }
  return null
}

function unknownKey({ keyword, params }: ErrorObject): string | null {
  const { additionalProperty, unevaluatedProperty } = params as Record<string, unknown>
  if (keyword === 'additionalProperties') return String(additionalProperty)
  if (keyword === 'unevaluatedProperties') return String(unevaluatedProperty)
  return null
}

function unknownKeyMessage(key: string, path: readonly string[]): string {
  const known = keysAt(path)
  const nearest = nearestName(key, known)
  const hint =
    nearest === null ? `known keys are ${known.map(quote).join(', ')}` : `did you mean ${quote(nearest)}?`
  return `unknown key ${quote(key)}; ${hint}`
}

function keysAt(path: readonly string[]): readonly string[] {
  if (path.length === 0) return ['budgets', 'images']
  if (path.includes('platforms')) return SETTINGS.filter(key => key !== 'noise-floor')
  return [...SETTINGS, 'platforms']
}

function expectation({ keyword, params, instancePath }: ErrorObject): string {
  if (keyword === 'enum') {
    const { allowedValues } = params as { allowedValues: readonly string[] }
    return `must be ${allowedValues.map(quote).join(' or ')}`
  }
  if (keyword === 'minimum') return 'must not be negative'
  if (keyword === 'maximum') return 'is too large'
  return expectedType((params as { type?: unknown }).type, instancePath)
}

function expectedType(type: unknown, instancePath: string): string {
  if (type === 'object') return 'must be a mapping: `key: value` lines below it'
  if (type === 'integer') return 'must be a whole number like `20`'
  if (instancePath.endsWith('/noise-floor'))
    return 'must be a size and a percentage like `10 kB, 0.1 %`, or `off`'
  if (instancePath.endsWith('/max-growth')) return 'must be a size like `5 MB` or a percentage like `3 %`'
  return 'must be a size like `145 MB`'
}

/** JSON Pointer, RFC 6901 section 4. */
function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}

function quote(text: string): string {
  return `\`${text.replaceAll(/[`\p{Cc}]/gu, '?').slice(0, 80)}\``
}
