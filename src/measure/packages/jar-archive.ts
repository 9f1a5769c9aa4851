import { inflateRawSync } from 'node:zlib'
import type { ReadingBudget } from '../reading-budget.ts'
import { splitPath } from '../split-path.ts'
import { type ZipEntry, ZipScan } from './zip-scan.ts'

/** A library as Maven names it, or as well as can be told. */
export interface JarLibrary {
  /** `group:artifact`, or the archive's file name. */
  readonly name: string
  readonly version: string
}

/** What is known of an archive of Java, from what stands in it. */
export interface JarArchive {
  /** Its path, in the image or in the archive around it. */
  readonly path: string
  /** What Maven writes into each archive that it makes: one of itself, and one of each that was merged into it. */
  readonly poms: JarLibrary[]
  /** The version that its manifest tells; '' when it tells none. */
  version: string
  /** Archives in it, in archives in it, too. */
  readonly nested: JarArchive[]
}

const POM = /^META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/
const MANIFEST = 'META-INF/MANIFEST.MF'
const ARCHIVE = /\.(?:jar|war|ear)$/
const [STORED, DEFLATED] = [0, 8]

/** Archives inside of each other; an application server has three. */
const DEEPEST = 8

/** A manifest unpacks to so many bytes at most; names and versions stand at its beginning. */
const LONGEST_TEXT = 256 * 1024

const BYTES_OF_A_STEP = 64

/** Reads an archive of Java as it goes by, with those that are stored in it. */
export class JarScan {
  readonly archive: JarArchive
  readonly #budget: ReadingBudget
  readonly #zip: ZipScan
  /** Those that are open, the outermost first, and where each ends. */
  readonly #open: { archive: JarArchive; end: number }[]

  constructor(path: string, budget: ReadingBudget) {
    this.archive = emptyArchive(path)
    this.#budget = budget
    this.#open = [{ archive: this.archive, end: Infinity }]
    this.#zip = new ZipScan(
      {
        entry: entry => this.#entry(entry),
        kept: (entry, bytes) => {
          this.#read(entry, bytes)
        },
      },
      budget,
    )
  }

  add(piece: Buffer): void {
    this.#zip.add(piece)
  }

  end(): JarArchive {
    this.#zip.end()
    return this.archive
  }

  #entry(entry: ZipEntry): 'skip' | 'keep' | 'enter' {
    const { name, method, size, start } = entry
    while (start > (this.#open.at(-1)?.end ?? Infinity)) this.#open.pop()
    if (name === MANIFEST || POM.test(name)) return 'keep'
    if (!ARCHIVE.test(name)) return 'skip'
    const nested = emptyArchive(name)
    this.#budget.spend('claims')
    this.#budget.spend('names', name.length)
    this.archive.nested.push(nested)
    if (method !== STORED || size === null || this.#open.length > DEEPEST) return 'skip'
    this.#open.push({ archive: nested, end: start + size })
    return 'enter'
  }

  #read({ name, method }: ZipEntry, bytes: Buffer): void {
    const archive = this.#open.at(-1)?.archive
    const text = method === DEFLATED ? inflated(bytes) : bytes.toString('utf8')
    this.#budget.spend('steps', (text?.length ?? LONGEST_TEXT) / BYTES_OF_A_STEP)
    if (text === null || archive === undefined) return
    this.#budget.spend('parsed', text.length)
    if (name === MANIFEST) archive.version = manifestVersion(text)
    else {
      const library = pomLibrary(text)
      if (library === null) return
      this.#budget.spend('claims', 2)
      this.#budget.spend('names', library.name.length + library.version.length)
      archive.poms.push(library)
    }
  }
}

function emptyArchive(path: string): JarArchive {
  return { path, poms: [], version: '', nested: [] }
}

/** Deflated data says itself where it ends; null for what is damaged, or too long. */
function inflated(bytes: Buffer): string | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: LONGEST_TEXT }).toString('utf8')
  } catch {
    return null
  }
}

/** `groupId`, `artifactId` and `version`, one a line (Maven Archiver, "pom.properties"). */
function pomLibrary(text: string): JarLibrary | null {
  const fields = new Map<string, string>()
  for (const line of text.split('\n', 100)) {
    const [key = '', value = ''] = line.trim().split('=', 2)
    if (!key.startsWith('#')) fields.set(key, value)
  }
  const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map(key => fields.get(key) ?? '')
  if (group === '' || artifact === '' || version === '') return null
  return { name: `${group ?? ''}:${artifact ?? ''}`, version: version ?? '' }
}

/** Of the main attributes, which end at the first blank line (JAR File Specification, "JAR Manifest"). */
function manifestVersion(text: string): string {
  const main = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const fields = new Map(
    main.split(/\r?\n/).map(line => {
      const colon = line.indexOf(': ')
      return [line.slice(0, Math.max(0, colon)), line.slice(colon + 2).trim()] as const
    }),
  )
  return (
    ['Implementation-Version', 'Bundle-Version', 'Specification-Version']
      .map(key => fields.get(key) ?? '')
      .find(version => /^\d/.test(version)) ?? ''
  )
}

/**
 * What an archive is by itself: what Maven says where that is one library, or one fits the file's name; else what the name and the
 * manifest say. Null when several libraries were merged into it and none has its name, or nothing tells a version.
 */
export function libraryOf({ path, poms, version }: JarArchive): JarLibrary | null {
  const [, file] = splitPath(path)
  const base = file.replace(ARCHIVE, '')
  const fitting = poms.filter(({ name }) => {
    const artifact = name.slice(name.indexOf(':') + 1)
    return base === artifact || base.startsWith(`${artifact}-`)
  })
  const own = poms.length === 1 ? poms[0] : fitting.toSorted((a, b) => b.name.length - a.name.length)[0]
  if (own !== undefined) return own
  if (poms.length > 0) return null
  const [, name = base, told = version] = /^(.+?)-(\d[\w.+-]*)$/.exec(base) ?? []
  return told === '' ? null : { name, version: told }
}
