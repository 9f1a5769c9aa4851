/** What a thread is told: any value that can be cloned. */
export interface ToThread {
  readonly question: unknown
}

/** What a thread says. */
export type FromThread =
  /** How far it is. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: unknown }
  /** The program threw. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined }
