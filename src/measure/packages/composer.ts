import { posix } from 'node:path'
import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { splitPath } from '../split-path.ts'
import { asLabel, asList, asObject, asTexts, documentParser } from './json-document.ts'
import { keep } from './line-parser.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'

const INSTALLED = /(?:^|\/)vendor\/composer\/installed\.json$/

/** Longer ones no system has, and they take long to join. */
const LONGEST_PATH = 4096

/** PHP packages, by what Composer writes beside them (composer, `InstalledFilesystemRepository`). */
export const composer: PackageCatalog = {
  ecosystem: 'composer',
  version: 1,
  packages: 'PHP packages that Composer installed',
  files: '`vendor/composer/installed.json`',
  versions: { preReleases: new Set([...PRE_RELEASES, 'a', 'b']), first: new Set(['dev']) },
  maxBytes: 16_000_000,
  endings: ['/installed.json'],
  wants: path => INSTALLED.test(path),
  start: (path, budget) => documentParser(budget, value => claimOf(path, value, budget)),
}

/** Composer 1 wrote a list, and Composer 2 an object with that list in it. */
function claimOf(source: string, value: unknown, budget: ReadingBudget): PackageClaim | null {
  const document = asObject(value)
  const list = Array.isArray(value) ? asList(value) : asList(document.packages)
  const development = new Set(asTexts(document['dev-package-names']))
  const [directory] = splitPath(source)
  const packages = list.flatMap((each): ClaimedPackage[] => {
    const entry = asObject(each)
    const [name, version] = [asLabel(entry.name), asLabel(entry.version)]
    if (name === null || version === null) return []
    const root = rootOf(directory, name, entry['install-path'])
    if (root === null) return []
    keep(budget, name, version, root)
    const purpose = development.has(name) ? { purpose: 'development' as const } : {}
    return [{ ecosystem: 'composer', name, version, key: root, location: root, roots: [root], ...purpose }]
  })
  return packages.length === 0 ? null : { source, packages }
}

/** The path counts from `vendor/composer`; Composer 1 has none. Null for a package without files, or one that leads out of the image. */
function rootOf(directory: string, name: string, path: unknown): string | null {
  if (path === null) return null
  const told = typeof path === 'string' && path.length <= LONGEST_PATH ? path : `../${name}`
  const root = told.startsWith('/') ? posix.normalize(told).slice(1) : posix.join(directory, told)
  return root === '' || root === '.' || root === '..' || root.startsWith('../')
    ? null
    : root.replace(/\/$/, '')
}
