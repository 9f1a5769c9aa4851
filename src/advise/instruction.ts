/** An instruction of a Dockerfile, taken apart as far as rules read it. Untrusted text. */
export interface Instruction {
  /** In capitals: `RUN`. */
  readonly name: string
  /** `--from=build`, `--chown=node`. */
  readonly flags: readonly string[]
  /** The rest, as written. */
  readonly rest: string
}

/** Longer instructions are read up to here: rules look for patterns in them, and no one writes more. */
const LONGEST = 20_000

/** Takes an instruction apart: `COPY --from=build /a /b`. */
export function parseInstruction(text: string): Instruction {
  const words = text.slice(0, LONGEST).trimStart()
  const name = /^\w+/.exec(words)?.[0] ?? ''
  let rest = words.slice(name.length).trimStart()
  const flags: string[] = []
  for (let flag = /^--\S+/.exec(rest)?.[0]; flag !== undefined; flag = /^--\S+/.exec(rest)?.[0]) {
    flags.push(flag)
    rest = rest.slice(flag.length).trimStart()
  }
  return { name: name.toUpperCase(), flags, rest: rest.trimEnd() }
}

/** The value of a flag: `build` of `--from=build`; null when there is none. */
export function flagOf({ flags }: Instruction, name: string): string | null {
  const flag = flags.find(each => each.startsWith(`--${name}=`))
  return flag === undefined ? null : flag.slice(name.length + 3)
}

/** What a COPY or ADD copies and where to, in either form: `a b /dst`, `["a", "/dst"]`; null for what is neither. */
export function copyOperands({ name, rest }: Instruction): { sources: string[]; destination: string } | null {
  if (name !== 'COPY' && name !== 'ADD') return null
  const words = rest.startsWith('[') ? parseWords(rest) : rest.split(/\s+/)
  const destination = words.pop()
  return destination === undefined || words.length === 0 ? null : { sources: words, destination }
}

function parseWords(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
  } catch {
    return []
  }
}
