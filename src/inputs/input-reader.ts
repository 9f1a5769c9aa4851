import { ACTION_INPUTS, type ActionInputName, type InputKind } from './action-inputs.ts'
import { parseChoice } from './parse-choice.ts'
import { parseFlag } from './parse-flag.ts'
import { parseList } from './parse-list.ts'

/** Inputs by lower-case name, as the runner passes them: everything given, unknown names included. */
export type RawInputs = ReadonlyMap<string, string>

/** Reads inputs by name, each as its kind in the table says. */
export interface InputReader {
  text(name: NameOf<'text'>): string
  flag(name: NameOf<'flag'>): boolean
  /** Empty is the first of the words. */
  choice<Choice extends string>(name: NameOf<'text'>, choices: readonly [Choice, ...Choice[]]): Choice
  list(name: NameOf<'lines' | 'csv' | 'raw-lines' | 'verbatim-lines'>): string[]
}

type NameOf<Kind extends InputKind> = Extract<(typeof ACTION_INPUTS)[number], { readonly kind: Kind }>['name']

/** A reader of the inputs that the runner passed. Its functions throw an InputError for a text that is none of the kind. */
export function inputReader(raw: RawInputs): InputReader {
  const given = (name: ActionInputName) => raw.get(name) ?? ''
  return {
    text: name => given(name).trim(),
    flag: name => parseFlag(given(name), inputName(name)),
    choice: (name, choices) => parseChoice(given(name), choices, inputName(name)),
    list: name => {
      const kind: InputKind | undefined = ACTION_INPUTS.find(input => input.name === name)?.kind
      const syntax = {
        commas: kind === 'csv',
        raw: kind === 'raw-lines',
        verbatim: kind === 'verbatim-lines',
      }
      return parseList(given(name), syntax, inputName(name))
    },
  }
}

/** What an input is called in messages. */
export function inputName(name: ActionInputName): string {
  return `input \`${name}\``
}
