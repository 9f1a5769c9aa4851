import {
  ACTION_INPUTS,
  type ActionInput,
  type ActionInputName,
  type InputKind,
  type OwnInput,
} from './action-inputs.ts'
import { parseChoice } from './parse-choice.ts'
import { parseFlag } from './parse-flag.ts'
import { parseList } from './parse-list.ts'

/** Inputs by lower-case name, as the runner passes them: everything given, unknown names included. */
export type RawInputs = ReadonlyMap<string, string>

/** Reads inputs by name, each as its kind in the table says. */
export interface InputReader {
  text(name: NameOf<'text'>): string
  /** Its default where it is not given. */
  flag(name: NameOf<'flag'>): boolean
  /** The text of a setting of budgets, by its key. */
  budget(key: string): string
  /** Empty is the first of the words. */
  choice<Choice extends string>(name: NameOf<'text'>, choices: readonly [Choice, ...Choice[]]): Choice
  list(name: NameOf<'lines' | 'csv' | 'raw-lines' | 'verbatim-lines'>): string[]
}

type NameOf<Kind extends InputKind> = Extract<OwnInput, { readonly kind: Kind }>['name']

/** A reader of the inputs that the runner passed. Its functions throw an InputError for a text that is none of the kind. */
export function inputReader(raw: RawInputs): InputReader {
  const given = (name: string) => raw.get(name) ?? ''
  return {
    text: name => given(name).trim(),
    budget: key => given(key).trim(),
    flag: name => parseFlag(raw.get(name) ?? defaultOf(name), inputName(name)),
    choice: (name, choices) => parseChoice(given(name), choices, inputName(name)),
    list: name => {
      const kind = ACTION_INPUTS.find(input => input.name === name)?.kind
      const syntax = {
        commas: kind === 'csv',
        raw: kind === 'raw-lines',
        verbatim: kind === 'verbatim-lines',
      }
      return parseList(given(name), syntax, inputName(name))
    },
  }
}

/** What action.yml says of an input that is not given; '' where it says nothing. */
export function defaultOf(name: ActionInputName): string {
  const input: ActionInput | undefined = ACTION_INPUTS.find(candidate => candidate.name === name)
  return input?.default ?? ''
}

/** What an input is called in messages. */
export function inputName(name: string): string {
  return `input \`${name}\``
}
