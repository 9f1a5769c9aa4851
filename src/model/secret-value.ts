/** What a secret holds. */
export interface SecretValue {
  /** Null for a value that was given without one. */
  readonly id: string | null
  readonly value: string
}
