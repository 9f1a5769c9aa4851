import { posix } from 'node:path'
import type { ClaimedPackage, PackageClaim, PackageNeeds } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { asLabel, asObject, documentParser, type Json } from './json-document.ts'
import { keep, lineParser } from './line-parser.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'
import { PNPM_LOCK, pnpmLock } from './pnpm-lock.ts'

/** An installed package's own manifest; deeper ones (`x/dist/esm/package.json`) only say how to load modules. */
const INSTALLED = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/
/** What npm (7 and later) writes about what it installed. */
const HIDDEN_LOCK = /(?:^|\/)node_modules\/\.package-lock\.json$/
const PROJECT = /(?:^|\/)package\.json$/
const IN_MODULES = /(?:^|\/)node_modules\//

/** Packages that npm, pnpm or yarn put into `node_modules`, nested ones each on their own. */
export const npm: PackageCatalog = {
  ecosystem: 'npm',
  version: 2,
  packages: 'packages that npm, pnpm, Yarn or Bun put into `node_modules`',
  files:
    '`package.json` of each package and of the project, `node_modules/.package-lock.json`, `node_modules/.pnpm/lock.yaml`',
  versions: { isSemantic: true },
  maxBytes: 16_000_000,
  endings: ['.json', '/lock.yaml'],
  wants: path =>
    (path.endsWith('.json') && (PROJECT.test(path) || HIDDEN_LOCK.test(path)) && !isInside(path)) ||
    (path.endsWith('/lock.yaml') && PNPM_LOCK.test(path)),
  start: (path, budget) =>
    PNPM_LOCK.test(path) ? lineParser(pnpmLock(path, budget), budget) : manifestParser(path, budget),
}

function manifestParser(path: string, budget: ReadingBudget): ClaimParser {
  return documentParser(budget, value => {
    const claim = claimOf(path, value)
    const { runtime = [], development = [] } = claim?.needs ?? {}
    for (const list of [runtime, development, claim?.development ?? []]) keep(budget, ...list)
    return claim
  })
}

function claimOf(path: string, value: unknown): PackageClaim | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const json = value as Json
  if (HIDDEN_LOCK.test(path)) return lockClaim(path, json)
  const directory = directoryOf(path)
  const needs = needsOf(json, directory)
  if (!INSTALLED.test(path)) return { source: path, packages: [], needs }
  const item = claimed(json, directory)
  return item === null ? null : { source: path, packages: [item], needs: { ...needs, development: [] } }
}

/** A manifest somewhere inside an installed package. */
function isInside(path: string): boolean {
  return IN_MODULES.test(path) && !INSTALLED.test(path) && !HIDDEN_LOCK.test(path)
}

function claimed(json: Json, directory: string): ClaimedPackage | null {
  const [name, version] = [asLabel(json.name), asLabel(json.version)]
  if (name === null || version === null) return null
  return { ecosystem: 'npm', name, version, key: directory, location: directory, roots: [directory] }
}

function needsOf(json: Json, directory: string): PackageNeeds {
  const optional = asObject(json.peerDependenciesMeta)
  const peers = Object.keys(asObject(json.peerDependencies))
  return {
    directory,
    runtime: [
      ...Object.keys(asObject(json.dependencies)),
      ...Object.keys(asObject(json.optionalDependencies)),
      ...peers.filter(name => asObject(optional[name]).optional !== true),
    ],
    development: Object.keys(asObject(json.devDependencies)),
  }
}

/** `packages` of a lock file, version 2 and 3: `{"node_modules/x": {"dev": true}}` (npm docs, package-lock.json). */
function lockClaim(source: string, json: Json): PackageClaim {
  const project = directoryOf(directoryOf(source))
  const development = Object.entries(asObject(json.packages))
    .filter(([, value]) => asObject(value).dev === true)
    .map(([path]) => posix.join(project, path))
  return { source, packages: [], development }
}

/** '' for what stands in the root. */
function directoryOf(path: string): string {
  const directory = posix.dirname(path)
  return directory === '.' ? '' : directory
}
