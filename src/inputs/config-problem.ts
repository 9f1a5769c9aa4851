/** Something wrong with a key or with the value at it. */
export interface ConfigProblem {
  readonly path: readonly (string | number)[]
  readonly about: 'key' | 'value'
  readonly message: string
}
