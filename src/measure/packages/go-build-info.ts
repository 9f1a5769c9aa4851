import { lastBytes } from './last-bytes.ts'

/** A module as a Go program names it. */
export interface GoModule {
  readonly path: string
  readonly version: string
  /** Empty for what was built from its source and not fetched as a module of that version. */
  readonly sum: string
}

/** What Go's linker writes into a program about how it was made. */
export interface GoBuildInfo {
  /** Without `go` before it; null where the program does not say so beside its modules (before Go 1.18). */
  readonly goVersion: string | null
  /** The module of the package `main`; null where it is in none. */
  readonly main: GoModule | null
  readonly dependencies: readonly GoModule[]
}

/** What stands before the modules and after them in every program (Go, cmd/go/internal/modload/build.go, `infoStart` and `infoEnd`). */
const START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex')
const END = Buffer.from('f932433186182072008242104116d8f2', 'hex')

/** Programs of hundreds of modules have some ten thousand bytes of it. */
const LONGEST = 1_000_000

/** Bytes before the modules in which the version of Go stands, since Go 1.18. */
const BEFORE = 64

const NOTHING = Buffer.alloc(0)

/** A piece of text that stands between the two marks, and what is before it. */
type Take = (text: string, before: Buffer) => void

/**
 * Finds the text of the modules as a program goes by. Programs since Go 1.18 have it twice: as a string constant, and inside of the
 * section `.go.buildinfo`. Older ones have pointers in that section, and the constant only. So the marks are looked for, not the section.
 */
export class GoModulesFinder {
  readonly #take: Take
  /** The last bytes of what went by. */
  #edge: Buffer = NOTHING
  #before: Buffer = NOTHING
  /** What went by since the first mark; null when none is open. */
  #held: Buffer[] | null = null
  #length = 0

  /** @param take is given each text. */
  constructor(take: Take) {
    this.#take = take
  }

  add(piece: Buffer): void {
    for (let rest: Buffer | null = piece; rest !== null;)
      rest = this.#held === null ? this.#seek(rest) : this.#collect(rest, this.#held)
  }

  /** What is left after the first mark; null when it is not there. */
  #seek(piece: Buffer): Buffer | null {
    const edge = this.#edge
    const inEdge = Buffer.concat([edge, piece.subarray(0, START.length - 1)]).indexOf(START)
    // Where the mark begins, by the piece.
    const at = inEdge < 0 ? piece.indexOf(START) : inEdge - edge.length
    if (inEdge < 0 && at < 0) {
      this.#edge = lastBytes(edge, piece, BEFORE + START.length)
      return null
    }
    this.#before =
      at < 0
        ? lastBytes(NOTHING, edge.subarray(0, at), BEFORE)
        : lastBytes(edge, piece.subarray(0, at), BEFORE)
    this.#edge = NOTHING
    this.#held = []
    this.#length = 0
    return piece.subarray(at + START.length)
  }

  /** What is left after the last mark; null when it is not there. */
  #collect(piece: Buffer, held: Buffer[]): Buffer | null {
    // Copied only at the start of a piece, and not for each of the marks in it.
    const data = this.#edge.length === 0 ? piece : Buffer.concat([this.#edge, piece])
    const at = data.indexOf(END)
    const end = at < 0 ? data.length - END.length + 1 : at
    if (end > 0) held.push(Buffer.from(data.subarray(0, end)))
    this.#length += Math.max(0, end)
    this.#edge = at < 0 ? Buffer.from(data.subarray(Math.max(0, end))) : NOTHING
    const isOver = this.#length > LONGEST
    if (at < 0 && !isOver) return null
    this.#held = null
    if (!isOver) this.#take(Buffer.concat(held).toString('utf8'), this.#before)
    return at < 0 ? null : data.subarray(at + END.length)
  }
}

/**
 * The modules that lines name, in the form of `debug.BuildInfo.String` (Go, runtime/debug/mod.go): words with tabs between them, and the
 * replacement of a module on the line after it. Null when it is something else.
 *
 * @param before what stands before the text in the program.
 */
export function parseGoModules(text: string, before: Buffer): GoBuildInfo | null {
  const lines = text.split('\n')
  if (!lines.some(line => line.startsWith('path\t') || line.startsWith('mod\t'))) return null
  let main: GoModule | null = null
  const dependencies: GoModule[] = []
  let last = ''
  for (const line of lines) {
    const [word = '', path = '', version = '', sum = ''] = line.split('\t')
    if (word === 'mod') main = { path, version, sum }
    if (word === 'dep') dependencies.push({ path, version, sum })
    // A directory that replaces a module has no version: the module's own says more.
    if (word === '=>' && last === 'dep' && version !== '') dependencies.splice(-1, 1, { path, version, sum })
    last = word
  }
  return { goVersion: goVersionIn(before), main, dependencies }
}

/** Its length, itself, and the length of what follows, which takes more than one byte (Go, debug/buildinfo, `decodeString`). */
function goVersionIn(before: Buffer): string | null {
  const [, length = '', version = ''] =
    /([^])(go\d[\x20-\x7e]{0,255})[\x80-\xff]{1,9}[^]$/.exec(before.toString('latin1')) ?? []
  if (version === '' || length.charCodeAt(0) !== version.length) return null
  return version.slice(2).split(' ')[0] ?? null
}
