import type { ClaimedPackage } from '../../model/package-claim.ts'
import { isBuildTool } from './build-tool-names.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'

const DATABASES = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed'])

/** Alpine's package database: one letter a field, `F:` a directory, `R:` a file in it (apk spec, "installed-db"). */
export const apk: PackageCatalog = {
  ecosystem: 'apk',
  version: 1,
  packages: 'Alpine and Wolfi packages',
  files: '`lib/apk/db/installed`',
  isSystem: true,
  versions: { preReleases: new Set(PRE_RELEASES) },
  maxBytes: 64_000_000,
  wants: path => DATABASES.has(path),
  read(path, content) {
    const packages = content
      .toString('utf8')
      .split(/\n\n+/)
      .map(claimed)
      .filter(item => item !== null)
    return packages.length === 0 ? null : { source: path, packages }
  },
}

function claimed(stanza: string): ClaimedPackage | null {
  let name = ''
  let version = ''
  let directory = ''
  const files: string[] = []
  for (const line of stanza.split('\n')) {
    const value = line.slice(2).trim()
    if (line.startsWith('P:')) name = value
    else if (line.startsWith('V:')) version = value
    else if (line.startsWith('F:')) directory = value
    else if (line.startsWith('R:')) files.push(directory === '' ? value : `${directory}/${value}`)
  }
  if (name === '' || version === '') return null
  return {
    ecosystem: 'apk',
    name,
    version,
    files,
    ...(isBuildTool(name) ? { purpose: 'build-tool' as const } : {}),
  }
}
