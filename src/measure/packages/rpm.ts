import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { isBuildTool } from './build-tool-names.ts'
import { keep } from './line-parser.ts'
import type { PackageCatalog } from './package-catalog.ts'
import { berkeleyHeaders } from './rpm-berkeley.ts'
import { parseRpmHeader } from './rpm-header.ts'
import { ndbHeaders } from './rpm-ndb.ts'
import { sqliteRows } from './sqlite-table.ts'
import { wholeFileParser } from './whole-file-parser.ts'

const DATABASE = /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/(rpmdb\.sqlite|Packages\.db|Packages)$/

/** The database of rpm, in each of the three formats that distributions have. */
export const rpm: PackageCatalog = {
  ecosystem: 'rpm',
  version: 1,
  packages: 'packages of Fedora, RHEL, Amazon Linux, openSUSE and their like',
  files: '`rpmdb.sqlite`, `Packages.db` or `Packages` of rpm',
  isSystem: true,
  maxBytes: 64_000_000,
  endings: ['/rpmdb.sqlite', '/Packages.db', '/Packages'],
  wants: path => DATABASE.test(path),
  // Its pages refer to each other.
  start: (source, budget) => wholeFileParser(budget, file => claimOf(source, file, budget)),
}

function claimOf(source: string, file: Buffer, budget: ReadingBudget): PackageClaim | null {
  const packages: ClaimedPackage[] = []
  for (const blob of headersIn(source, file)) {
    const header = parseRpmHeader(blob, budget)
    // Keys that signatures are checked with are kept as packages of that name.
    if (header === null || header.name === 'gpg-pubkey') continue
    const { name, version, files } = header
    keep(budget, name, version)
    // Of the kernel, several versions stand side by side.
    const key = `${name} ${version}`
    const purpose = isBuildTool(name) ? { purpose: 'build-tool' as const } : {}
    packages.push({ ecosystem: 'rpm', name, version, key, files, ...purpose })
  }
  return packages.length === 0 ? null : { source, packages }
}

function* headersIn(source: string, file: Buffer): Generator<Buffer> {
  if (source.endsWith('.db')) yield* ndbHeaders(file)
  else if (!source.endsWith('.sqlite')) yield* berkeleyHeaders(file)
  else for (const [, blob = null] of sqliteRows(file, 'Packages')) if (blob !== null) yield blob
}
