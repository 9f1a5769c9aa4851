/** What a thread is told: a question, then the bytes that go with it. */
export type ToThread =
  | { readonly kind: 'question'; readonly question: unknown }
  | { readonly kind: 'piece'; readonly piece: Uint8Array }
  | { readonly kind: 'end' }
  /** The bytes could not be read to their end. */
  | { readonly kind: 'broken' }

/** What a thread says. */
export type FromThread =
  /** It took a piece, so that another one may come. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'answer'; readonly answer: unknown }
  /** The program threw. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined }
