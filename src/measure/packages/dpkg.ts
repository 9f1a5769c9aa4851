import type { ClaimedPackage, PackageClaim, PackageRelations } from '../../model/package-claim.ts'
import { isBuildTool } from './build-tool-names.ts'
import type { PackageCatalog } from './package-catalog.ts'
import { parseStanzas, type Stanza } from './parse-stanzas.ts'

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
  wants: path => path === STATUS || path === EXTENDED_STATES || LIST.test(path) || isStatusPart(path),
  read(path, content) {
    const text = content.toString('utf8')
    const list = LIST.exec(path)
    if (list !== null) return fileClaim(path, list[1] ?? '', listedFiles(text))
    if (path.endsWith('.md5sums')) return fileClaim(path, partName(path).slice(0, -8), summedFiles(text))
    if (path === EXTENDED_STATES) return automaticClaim(path, text)
    const packages = [...parseStanzas(text)]
      .map(stanza => claimed(stanza, path))
      .filter(item => item !== null)
    return packages.length === 0 ? null : { source: path, packages }
  },
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

function automaticClaim(source: string, text: string): PackageClaim | null {
  const automatic = new Set<string>()
  for (const stanza of parseStanzas(text)) {
    const name = stanza.get('package') ?? ''
    if (name !== '' && stanza.get('auto-installed') === '1') automatic.add(name)
  }
  return automatic.size === 0 ? null : { source, packages: [], automatic: [...automatic] }
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
function listedFiles(text: string): string[] {
  const lines = text.split('\n').filter(line => line.startsWith('/') && line !== '/.')
  return lines.filter((line, index) => !lines[index + 1]?.startsWith(`${line}/`)).map(line => line.slice(1))
}

/** `md5sum`'s format: 32 hex digits, two characters, the path. */
function summedFiles(text: string): string[] {
  return text
    .split('\n')
    .map(line => /^[0-9a-f]{32} [ *](?:\.?\/)?(.+)$/.exec(line)?.[1])
    .filter(path => path !== undefined)
}
