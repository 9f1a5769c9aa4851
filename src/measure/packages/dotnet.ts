import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { joinPath, splitPath } from '../split-path.ts'
import { asLabel, asObject, documentParser, type Json } from './json-document.ts'
import { keep } from './line-parser.ts'
import type { PackageCatalog } from './package-catalog.ts'

/** NuGet packages of .NET programs and runtimes (dotnet/sdk, documentation/specs/runtime-configuration-file.md, "deps.json"). */
export const dotnet: PackageCatalog = {
  ecosystem: 'dotnet',
  version: 1,
  packages: 'NuGet packages of published .NET programs, and .NET runtimes',
  files: '`*.deps.json`',
  versions: { isSemantic: true },
  maxBytes: 16_000_000,
  endings: ['.deps.json'],
  wants: path => path.endsWith('.deps.json') && !path.includes('/node_modules/'),
  start: (path, budget) => documentParser(budget, value => claimOf(path, value, budget)),
}

/** `libraries` says what is a package and what a project of the program itself; `targets` which files each has. */
function claimOf(source: string, value: unknown, budget: ReadingBudget): PackageClaim | null {
  const document = asObject(value)
  const libraries = asObject(document.libraries)
  const targets = Object.values(asObject(document.targets)).map(asObject)
  const [directory] = splitPath(source)
  const packages = Object.keys(libraries).flatMap((id): ClaimedPackage[] => {
    const slash = id.lastIndexOf('/')
    const [name, version] = [asLabel(id.slice(0, Math.max(0, slash))), asLabel(id.slice(slash + 1))]
    const { type } = asObject(libraries[id])
    if (name === null || version === null || (type !== 'package' && type !== 'runtimepack')) return []
    const files = targets.flatMap(target => filesOf(asObject(target[id]), directory))
    keep(budget, name, version, ...files)
    return [{ ecosystem: 'dotnet', name, version, key: `${directory}\n${id}`, location: directory, files }]
  })
  return packages.length === 0 ? null : { source, packages }
}

/**
 * Where they are after `dotnet publish`: assemblies and native libraries beside the program, those of a language in a directory of its
 * name, and those of a platform where the package has them.
 */
function filesOf(library: Json, directory: string): string[] {
  const flat = ['runtime', 'native'].flatMap(kind => Object.keys(asObject(library[kind])))
  const resources = Object.entries(asObject(library.resources)).map(([path, about]) => {
    const locale = asLabel(asObject(about).locale) ?? ''
    return joinPath(locale, splitPath(path)[1])
  })
  const ofPlatforms = Object.keys(asObject(library.runtimeTargets))
  return [...flat.map(path => splitPath(path)[1]), ...resources, ...ofPlatforms].map(path =>
    joinPath(directory, path),
  )
}
