/** The booleans of Go's `strconv.ParseBool`, which Docker's tools read from the environment. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map(text => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map(text => [text, false] as const),
])

/** The boolean that an environment variable spells; `otherwise` when it is unset or spells none. */
export function environmentFlag(text: string | undefined, otherwise: boolean): boolean {
  return FLAGS.get(text ?? '') ?? otherwise
}
