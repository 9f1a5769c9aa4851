/** What someone wants to compare with. */
export type BaselineChoice =
  | { readonly kind: 'none' }
  /** The commit to compare with, by the first source that has it, or by the one that is named. */
  | { readonly kind: 'commit'; readonly source: 'any' | 'stored' | 'registry' | 'rebuilt' }
  /** A reference, layout, archive or measurement. */
  | { readonly kind: 'named'; readonly location: string }
