/** What somebody wants to compare with. */
export type BaselineChoice =
  | { readonly kind: 'none' }
  /** The commit to compare with, by the first source that has it, or by the one that is named. */
  | { readonly kind: 'commit'; readonly source: 'any' | 'stored' | 'registry' | 'rebuilt' }
  /** A reference, layout, archive or measurement. */
  | { readonly kind: 'named'; readonly location: string }

const CHOICES: Readonly<Record<string, BaselineChoice>> = {
  none: { kind: 'none' },
  auto: { kind: 'commit', source: 'any' },
  stored: { kind: 'commit', source: 'stored' },
  registry: { kind: 'commit', source: 'registry' },
  rebuild: { kind: 'commit', source: 'rebuilt' },
}

/** Reads the input `baseline`, or the option of that name. A file of such a name is meant by `./auto`. */
export function parseBaselineChoice(text: string): BaselineChoice {
  return (Object.hasOwn(CHOICES, text) ? CHOICES[text] : undefined) ?? { kind: 'named', location: text }
}
