import type { ErrorObject } from 'ajv/dist/2020.js'
import { InputError } from '../errors/input-error.ts'
import { budgetSettings, namedSettings } from '../judge/budgets.ts'
import { COUNT, type Notation, SIZE } from '../judge/setting.ts'
import { nearestPlatform } from '../model/known-platforms.ts'
import { validatorOf } from '../schema/validator-of.ts'
import type { ConfigProblem } from './config-problem.ts'
import { configSchema } from './config-schema.ts'
import { nearestName } from './nearest-name.ts'

const validator = validatorOf(configSchema(), { allErrors: true, verbose: true, strictTypes: false })

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
    const { propertyName: name } = error
    return { path: [...path, name], about: 'key', message: unknownPlatformMessage(name) }
  }
  const key = path.at(-1)
  const message =
    wrongSize(error, path) ?? `${key === undefined ? 'the file' : quote(key)} ${expectation(error, path)}`
  return { path, about: 'value', message }
}

/** The parser of the value says better than the schema what is wrong with it: a size without a unit, say. */
function wrongSize({ keyword, data }: ErrorObject, path: readonly string[]): string | null {
  const notation = notationAt(path)
  if (keyword !== 'pattern' && (keyword !== 'maximum' || notation === COUNT)) return null
  try {
    notation.parse(String(data).trim(), quote(path.at(-1) ?? ''))
  } catch (error) {
    if (error instanceof InputError) return error.message
  }
  return null
}

/** How a value is written; what has a name of its own (a glob, a package) is a size. */
function notationAt(path: readonly string[]): Notation<unknown> {
  const isNamed = namedSettings().some(({ key }) => key === path.at(-2))
  const setting = budgetSettings().find(({ key }) => key === path.at(-1))
  return isNamed || setting === undefined || 'choices' in setting.value ? SIZE : setting.value
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

function unknownPlatformMessage(name: string): string {
  const nearest = nearestPlatform(name)
  const hint = nearest === null ? 'write one like `linux/arm64`' : `did you mean ${quote(nearest)}?`
  return `unknown platform ${quote(name)}; ${hint}`
}

function keysAt(path: readonly string[]): readonly string[] {
  if (path.length === 0) return ['budgets', 'images']
  const isPlatform = path.includes('platforms')
  const single = budgetSettings().filter(({ wholeImage }) => !(isPlatform && wholeImage === true))
  const keys = [...single, ...namedSettings()].map(({ key }) => key)
  return isPlatform ? keys : [...keys, 'platforms']
}

function expectation({ keyword, params }: ErrorObject, path: readonly string[]): string {
  if (keyword === 'enum') {
    const { allowedValues } = params as { allowedValues: readonly string[] }
    return `must be ${allowedValues.map(quote).join(' or ')}`
  }
  if (keyword === 'minimum') return 'must not be negative'
  if (keyword === 'maximum') return 'is too large'
  if ((params as { type?: unknown }).type === 'object')
    return 'must be a mapping: `key: value` lines below it'
  return notationAt(path).expected
}

/** JSON Pointer, RFC 6901 section 4. */
function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}

function quote(text: string): string {
  return `\`${text.replaceAll(/[`\p{Cc}]/gu, '?').slice(0, 80)}\``
}
