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
  | { readonly kind: 'failed'; readonly error: ThrownInThread }

/** What is told of an error. A clone would lose what the system said, by which a disk that cannot be read is told from a bug. */
export interface ThrownInThread {
  readonly message: string
  readonly stack: string | undefined
  readonly errno: number | undefined
  readonly code: string | undefined
  readonly syscall: string | undefined
  readonly path: string | undefined
}
