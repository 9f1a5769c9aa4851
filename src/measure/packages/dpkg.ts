import type { ClaimedPackage, PackageClaim, PackageRelations } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { isBuildTool } from './build-tool-names.ts'
import { keep, KeptTexts, lineParser, type LineReading } from './line-parser.ts'
import type { PackageCatalog } from './package-catalog.ts'
import { type Stanza, StanzaReader } from './parse-stanzas.ts'

const STATUS = 'var/lib/dpkg/status'
/** Distroless images have one file a package, and one of checksums beside it. */
const STATUS_DIRECTORY = 'var/lib/dpkg/status.d/'
/** What apt installed because of something else; it stands beside dpkg's own database. */
const EXTENDED_STATES = 'var/lib/apt/extended_states'
const LIST = /^var\/lib\/dpkg\/info\/([^/]+)\.list$/
const BUILD_SECTIONS = new Set(['devel', 'libdevel', 'vcs'])
/** The states in which a package's files are on the disk (dpkg(1), "Package states"). */
const ON_DISK = new Set([
  'installed',
  'unpacked',
  'half-configured',
  'half-installed',
  'triggers-awaited',
  'triggers-pending',
])

/** Debian's package database: `status` and `info/*.list`, or distroless' `status.d/`; and apt's notes on why they are there. */
export const dpkg: PackageCatalog = {
  ecosystem: 'dpkg',
  version: 1,
  packages: 'Debian and Ubuntu packages, those of distroless images included',
  files: '`var/lib/dpkg/status`, `status.d/*`, `info/*.list`, `var/lib/apt/extended_states`',
  isSystem: true,
  maxBytes: 32_000_000,
  wants: path =>
    path === STATUS ||
    path === EXTENDED_STATES ||
    (path.endsWith('.list') && LIST.test(path)) ||
    isStatusPart(path),
  start: (path, budget) => lineParser(readingOf(path, budget), budget),
}

function readingOf(path: string, budget: ReadingBudget): LineReading {
  const list = LIST.exec(path)
  if (list !== null) return listedFiles(path, list[1] ?? '', budget)
  if (path.endsWith('.md5sums')) return summedFiles(path, partName(path).slice(0, -8), budget)
  return path === EXTENDED_STATES ? automatic(path, budget) : installed(path, budget)
}

function installed(source: string, budget: ReadingBudget): LineReading {
  const packages: ClaimedPackage[] = []
  const stanzas = new StanzaReader(stanza => {
    const item = claimed(stanza, source)
    if (item === null) return
    const { depends = [], recommends = [], provides = [] } = item.relations ?? {}
    keep(budget, item.name, item.version, ...depends, ...recommends, ...provides)
    packages.push(item)
  })
  return {
    line: text => {
      stanzas.line(text)
    },
    end() {
      stanzas.end()
      return packages.length === 0 ? null : { source, packages }
    },
  }
}

function isStatusPart(path: string): boolean {
  return path.startsWith(STATUS_DIRECTORY) && !partName(path).includes('/')
}

function partName(path: string): string {
  return path.slice(STATUS_DIRECTORY.length)
}

function claimed(stanza: Stanza, path: string): ClaimedPackage | null {
  const name = stanza.get('package') ?? ''
  const version = stanza.get('version') ?? ''
  if (name === '' || version === '' || !isOnDisk(stanza)) return null
  const section = stanza.get('section')?.split('/').at(-1) ?? ''
  return {
    ecosystem: 'dpkg',
    name,
    version,
    key: path === STATUS ? listName(name, stanza) : partName(path),
    ...(BUILD_SECTIONS.has(section) || isBuildTool(name) ? { purpose: 'build-tool' as const } : {}),
    ...(path === STATUS ? { relations: relationsOf(stanza) } : {}),
  }
}

function automatic(source: string, budget: ReadingBudget): LineReading {
  const names = new Set<string>()
  const stanzas = new StanzaReader(stanza => {
    const name = stanza.get('package') ?? ''
    if (name === '' || stanza.get('auto-installed') !== '1' || names.has(name)) return
    keep(budget, name)
    names.add(name)
  })
  return {
    line: text => {
      stanzas.line(text)
    },
    end() {
      stanzas.end()
      return names.size === 0 ? null : { source, packages: [], automatic: [...names] }
    },
  }
}

function relationsOf(stanza: Stanza): PackageRelations {
  const depends = [...namesIn(stanza.get('pre-depends')), ...namesIn(stanza.get('depends'))]
  const recommends = namesIn(stanza.get('recommends'))
  const provides = namesIn(stanza.get('provides'))
  return {
    ...(depends.length === 0 ? {} : { depends: [...new Set(depends)] }),
    ...(recommends.length === 0 ? {} : { recommends }),
    ...(provides.length === 0 ? {} : { provides }),
  }
}

/** `libc6 (>= 2.34), python3:any | python3-minimal` (deb-control(5), "Depends"): the names alone. */
function namesIn(field = ''): string[] {
  return field.split(/[,|]/).flatMap(part => /^\s*([\w.+-]+)/.exec(part)?.[1] ?? [])
}

/** Distroless' parts have no `Status`, for there all packages are installed. */
function isOnDisk(stanza: Stanza): boolean {
  const status = stanza.get('status')
  return status === undefined || ON_DISK.has(status.split(/\s+/).at(-1) ?? '')
}

/** dpkg puts the architecture into the list's name when packages of several may stand side by side. */
function listName(name: string, stanza: Stanza): string {
  return stanza.get('multi-arch') === 'same' ? `${name}:${stanza.get('architecture') ?? ''}` : name
}

function fileClaim(source: string, key: string, files: readonly string[]): PackageClaim {
  return { source, packages: [{ ecosystem: 'dpkg', name: key, key, version: '', files }] }
}

/** A list names each directory before what is in it: those are left out, for they are no package's own. */
function listedFiles(source: string, key: string, budget: ReadingBudget): LineReading {
  const files = new KeptTexts(budget)
  let before: string | null = null
  const take = (next: string | null): void => {
    if (before !== null && next?.startsWith(`${before}/`) !== true) files.add(before.slice(1))
    before = next
  }
  return {
    line(text) {
      if (text.startsWith('/') && text !== '/.') take(text)
    },
    end() {
      take(null)
      return fileClaim(source, key, files.all)
    },
  }
}

/** `md5sum`'s format: 32 hex digits, two characters, the path. */
function summedFiles(source: string, key: string, budget: ReadingBudget): LineReading {
  const files = new KeptTexts(budget)
  return {
    line(text) {
      const path = /^[0-9a-f]{32} [ *](?:\.?\/)?(.+)$/.exec(text)?.[1]
      if (path !== undefined) files.add(path)
    },
    end: () => fileClaim(source, key, files.all),
  }
}
