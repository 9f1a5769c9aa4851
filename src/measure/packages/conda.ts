import type { PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { joinPath, splitPath } from '../split-path.ts'
import { asLabel, asObject, asTexts, documentParser } from './json-document.ts'
import { keep } from './line-parser.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'

const RECORD = /^(?:.*\/)?conda-meta\/[^/]+\.json$/

/** Packages of conda environments, of Python or not: one record each (conda docs, "conda-meta", `PrefixRecord`). */
export const conda: PackageCatalog = {
  ecosystem: 'conda',
  version: 1,
  packages: 'packages that conda, mamba or pixi put into an environment',
  files: '`conda-meta/*.json`',
  versions: { preReleases: new Set([...PRE_RELEASES, 'a', 'b', 'c']), first: new Set(['dev']) },
  maxBytes: 16_000_000,
  endings: ['.json'],
  wants: path => RECORD.test(path),
  start: (path, budget) => documentParser(budget, value => claimOf(path, value, budget)),
}

/** Its files are named from the environment on. */
function claimOf(source: string, value: unknown, budget: ReadingBudget): PackageClaim | null {
  const record = asObject(value)
  const [name, version] = [asLabel(record.name), asLabel(record.version)]
  if (name === null || version === null) return null
  const [environment] = splitPath(splitPath(source)[0])
  const files = [...asTexts(record.files).map(file => joinPath(environment, file)), source]
  keep(budget, name, version, ...files)
  const own = { key: `${environment}\n${name}`, location: environment, files }
  return { source, packages: [{ ecosystem: 'conda', name, version, ...own }] }
}
