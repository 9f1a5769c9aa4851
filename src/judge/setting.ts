import { InputError } from '../errors/input-error.ts'
import type { BudgetSettings, Declared } from '../model/budget-settings.ts'
import { parseBytes } from '../text/parse-bytes.ts'
import { messages } from './messages.ts'

/** How a value is written, by people and in a config file. */
export interface Notation<Value> {
  /** What stands for it in the help of an option: `size`. */
  readonly argument: string
  /** JSON Schema of it. */
  readonly schema: object
  /** What a config file must hold, as the end of a sentence, for a value of another type. */
  readonly expected: string
  /**
   * @param where what the text is, for the message: ``input `max-size` ``.
   * @throws InputError with the right spelling.
   */
  parse(text: string, where: string): Value
}

/** A word of a list; the first is the default. */
export interface Choice {
  readonly argument: string
  readonly choices: readonly [string, ...string[]]
}

/** One key of a single value that inputs, options and config file share. */
export interface Setting<Value = unknown> {
  readonly key: string
  /** What it limits or decides, for `action.yml`, `--help`, the config file's schema and the documents. No full stop. */
  readonly description: string
  /** Names that people bring from other tools and that mean this one. */
  readonly also?: readonly string[]
  /** That it is of an image, never of a single platform. */
  readonly wholeImage?: true
  readonly value: Notation<Value> | Choice
}

/** A key of the config file under which there is a size for each name (a glob, a package). Neither an input nor an option. */
export interface NamedSetting {
  readonly key: string
  readonly description: string
}

/** What a place says under a key; undefined: nothing. */
export function declared<Value>(
  settings: BudgetSettings,
  { key }: Setting<Value>,
): Declared<Value> | undefined {
  return settings[key] as Declared<Value> | undefined
}

/** The same of a key with a size for each name. */
export function declaredSizes(
  settings: BudgetSettings,
  { key }: NamedSetting,
): readonly (readonly [string, Declared<number>])[] {
  return [...((settings[key] ?? new Map()) as ReadonlyMap<string, Declared<number>>)]
}

/** JSON Schema's pattern of a size, of which some settings take more units. */
export function sizePattern(more = ''): string {
  return String.raw`^ *(\d{1,16}(\.\d{1,16})? ?([kKmMgGtT][iI]?[bB]|[bB]${more})|0) *$`
}

/** `145 MB`, `145 MiB`, `0`. */
export const SIZE: Notation<number> = {
  argument: 'size',
  schema: { $ref: '#/$defs/size' },
  expected: 'must be a size like `145 MB`',
  parse: parseBytes,
}

/** `20`. */
export const COUNT: Notation<number> = {
  argument: 'count',
  schema: { type: 'integer', minimum: 0, maximum: 9999 },
  expected: 'must be a whole number like `20`',
  parse(text, where) {
    if (/^\d{1,4}$/.test(text)) return Number(text)
    throw new InputError(messages.notAWholeNumber(where, text))
  },
}
