/** The booleans of Go's `strconv.ParseBool`, by which Docker's tools read the environment and their options. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map(text => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map(text => [text, false] as const),
])

/** The boolean that a text spells to Docker's tools, or null when it spells none. */
export function readGoFlag(text: string): boolean | null {
  return FLAGS.get(text) ?? null
}

/** The boolean that an environment variable spells; `otherwise` when it is unset or spells none. */
export function environmentFlag(text: string | undefined, otherwise: boolean): boolean {
  return readGoFlag(text ?? '') ?? otherwise
}
