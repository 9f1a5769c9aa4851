/**
 * What happens during a solve, as it happens. Texts come from Dockerfiles and from the programs that they run: untrusted
 * until escaped. `step` numbers the steps in the order in which they were first seen, from 1.
 */
export type SolveEvent =
  | { readonly type: 'step-started'; readonly step: number; readonly name: string }
  /** One line that the step's program printed, without its end. */
  | {
      readonly type: 'step-log'
      readonly step: number
      readonly name: string
      readonly stream: 'stdout' | 'stderr'
      readonly text: string
    }
  /** How far a step is that moves bytes, such as a pull; `total` is null where nobody knows. */
  | {
      readonly type: 'step-moving'
      readonly step: number
      readonly name: string
      readonly bytes: number
      readonly total: number | null
    }
  | {
      readonly type: 'step-completed'
      readonly step: number
      readonly name: string
      /** Wall time; null for a cached step. */
      readonly seconds: number | null
      readonly cached: boolean
      /** Why it failed, or null. */
      readonly error: string | null
    }
  | {
      readonly type: 'warning'
      readonly message: string
      readonly url: string | null
      /** In the Dockerfile, 1-based, inclusive; null: it names no place. */
      readonly line: number | null
      readonly endLine: number | null
      /** The text of the Dockerfile that it is about; null: it is about none. */
      readonly dockerfile: string | null
    }
  /** A line of buildx that belongs to no step. */
  | { readonly type: 'text'; readonly text: string }
