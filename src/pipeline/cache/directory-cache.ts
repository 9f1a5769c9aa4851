/** How an attempt to keep or to find something ended; `why` is the end of a sentence ("because …") and foreign text. */
export type Restored =
  | { readonly kind: 'found'; readonly key: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: string }

export type Saved =
  | { readonly kind: 'saved' }
  /** There is one of this key already, and keys never change what they mean. */
  | { readonly kind: 'there' }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * Keeps directories between runs, under keys that are written once. A failure is a value: what is kept here is never worth a failed
 * build.
 */
export interface DirectoryCache {
  /**
   * Fills `directory`, a path of its own that is not there yet.
   *
   * @param keys beginnings of keys, best first; of several that fit one, the newest is taken.
   */
  restore(directory: string, keys: readonly string[]): Promise<Restored>
  save(directory: string, key: string): Promise<Saved>
}
