/** What goes wrong with requests of a method. */
export interface Failure {
  readonly method: string
  /** A status, or: no answer at all, one that never comes, one that breaks off, one that takes its time. */
  readonly kind: number | 'reset' | 'hang' | 'truncated' | 'slow'
  /** Of what; default: of everything. */
  readonly path?: RegExp | undefined
  /** Only of what is sent this. */
  readonly sent?: RegExp | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What GitHub says of it. */
  readonly message?: string | undefined
  /** How often; default: always. */
  times?: number
  /** Milliseconds that the request is held before anything becomes of it. */
  readonly held?: number
  /** Whether what was asked for is done all the same: not at all (default), at once, or so many milliseconds later. */
  readonly effect?: 'none' | 'done' | number
  /** What happens while the request is on its way; it goes on when that has happened. */
  readonly meanwhile?: () => unknown
}

/** A request as it came. */
export interface Received {
  readonly method: string
  readonly url: string
  readonly text: string
  readonly token: string
}

/** The first failure that is meant for a request; it is used up by it. */
export function failureOf(
  failures: readonly Failure[],
  { method, url, text }: Received,
): Failure | undefined {
  const failure = failures.find(
    each =>
      each.method === method &&
      (each.times ?? 1) > 0 &&
      (each.path?.test(url) ?? true) &&
      (each.sent?.test(text) ?? true),
  )
  if (failure?.times !== undefined) failure.times--
  return failure
}
