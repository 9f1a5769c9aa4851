import type { SourceText, Writing } from './source-text.ts'

/** What a source may start programs with. */
export interface Calling {
  /** Finds calls in the code: each ends right before its first argument. */
  readonly calls: readonly RegExp[]
  /** Finds command lines that are code themselves, in group 1: `git log` in backticks. */
  readonly lines?: readonly RegExp[]
  /** Programs that are named as parts of the language: `from sh import git`. */
  readonly named?: readonly string[]
  /** Whether it is used in a way that no call shows. */
  readonly isHidden?: boolean
}

/** A language that programs are written in. */
export interface Language {
  /** Endings of its files, without the dot. */
  readonly endings: readonly string[]
  readonly writing: Writing
  /** What a file of it starts programs with; null: it cannot start any. */
  readonly callingOf: (source: SourceText) => Calling | null
  /** The program that runs it, as its sources name it. */
  readonly itself?: RegExp
}

export const LIKE_C: Writing = {
  lineComments: ['//'],
  hasBlockComments: true,
  hasBackticks: false,
  hasPatterns: false,
}

export const LIKE_SHELL: Writing = {
  lineComments: ['#'],
  hasBlockComments: false,
  hasBackticks: false,
  hasPatterns: false,
}

/** A language where calls look the same in each file: those that have a word are searched for them. */
export function plainLanguage(
  endings: readonly string[],
  writing: Writing,
  { mentions, ...calling }: Calling & { readonly mentions: RegExp },
): Language {
  return { endings, writing, callingOf: ({ code }) => (mentions.test(code) ? calling : null) }
}

/** A name, to be looked for in code. */
export function escaped(name: string): string {
  return name.replace(/[^\w]/g, String.raw`\$&`)
}

/** Any of some names, as part of a pattern. */
export function oneOf(names: Iterable<string>): string {
  return `(?:${[...names].map(escaped).join('|')})`
}
