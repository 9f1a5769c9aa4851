import type { ClaimedPackage } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { isBuildTool } from './build-tool-names.ts'
import { keep, KeptTexts, lineParser, type LineReading } from './line-parser.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'

const DATABASES = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed'])

/** Alpine's package database: one letter a field, `F:` a directory, `R:` a file in it (apk spec, "installed-db"). */
export const apk: PackageCatalog = {
  ecosystem: 'apk',
  version: 2,
  packages: 'Alpine and Wolfi packages',
  files: '`lib/apk/db/installed`',
  isSystem: true,
  versions: { preReleases: new Set(PRE_RELEASES) },
  maxBytes: 64_000_000,
  endings: ['/installed'],
  wants: path => DATABASES.has(path),
  start: (path, budget) => lineParser(installed(path, budget), budget),
}

function installed(source: string, budget: ReadingBudget): LineReading {
  const packages: ClaimedPackage[] = []
  let stanza = new ApkStanza(budget)
  const endStanza = (): void => {
    const item = stanza.claimed()
    if (item !== null) packages.push(item)
    stanza = new ApkStanza(budget)
  }
  return {
    line(text) {
      if (text === '') endStanza()
      else stanza.add(text)
    },
    end() {
      endStanza()
      return packages.length === 0 ? null : { source, packages }
    },
  }
}

class ApkStanza {
  readonly #budget: ReadingBudget
  readonly #files: KeptTexts
  #name = ''
  #version = ''
  #directory = ''
  #depends: readonly string[] = []
  #provides: readonly string[] = []

  constructor(budget: ReadingBudget) {
    this.#budget = budget
    this.#files = new KeptTexts(budget)
  }

  add(line: string): void {
    const value = line.slice(2).trim()
    if (line.startsWith('P:')) this.#name = value
    else if (line.startsWith('V:')) this.#version = value
    else if (line.startsWith('D:')) this.#depends = namesIn(value)
    else if (line.startsWith('p:')) this.#provides = namesIn(value)
    else if (line.startsWith('F:')) this.#directory = value
    else if (line.startsWith('R:'))
      this.#files.add(this.#directory === '' ? value : `${this.#directory}/${value}`)
  }

  claimed(): ClaimedPackage | null {
    const [name, version] = [this.#name, this.#version]
    if (name === '' || version === '') return null
    const [depends, provides] = [this.#depends, this.#provides]
    keep(this.#budget, name, version, ...depends, ...provides)
    return {
      ecosystem: 'apk',
      name,
      version,
      files: this.#files.all,
      ...(isBuildTool(name) ? { purpose: 'build-tool' as const } : {}),
      ...(depends.length === 0 && provides.length === 0 ? {} : { relations: { depends, provides } }),
    }
  }
}

/** `so:libcurl.so.4=4.8.0 musl>=1.2 !wget`: the names alone, without what must not be there. */
function namesIn(field: string): string[] {
  return field.split(' ').flatMap(part => /^[^!<>=~\s][^<>=~\s]*/.exec(part)?.[0] ?? [])
}
