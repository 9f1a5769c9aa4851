import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { type JarArchive, type JarLibrary, JarScan, libraryOf } from './jar-archive.ts'
import { keep } from './line-parser.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'

const JAR = /\.(?:jar|war|ear)$/

/** What build tools fetched and programs do not read: caches of theirs are no installed packages. */
const CACHE = /(?:^|\/)(?:\.m2\/repository|\.gradle\/caches|\.ivy2|\.cache\/coursier)\//

/** Libraries of Java: archives of their own, and those in the archive of an application. */
export const java: PackageCatalog = {
  ecosystem: 'java',
  version: 1,
  packages: 'Java libraries: JAR files, and those inside of JAR, WAR and EAR files (Spring Boot, shaded)',
  files: '`META-INF/maven/*/*/pom.properties`, `META-INF/MANIFEST.MF` and the name of each archive',
  versions: { preReleases: new Set(['alpha', 'beta', 'cr', 'm', 'milestone', 'rc', 'snapshot']) },
  maxBytes: 4e9,
  endings: ['.jar', '.war', '.ear'],
  wants: path => JAR.test(path) && !CACHE.test(path),
  start: jarParser,
}

function jarParser(source: string, budget: ReadingBudget): ClaimParser {
  const scan = new JarScan(source, budget)
  return {
    add(piece) {
      scan.add(piece)
    },
    end: () => claimOf(source, scan.end(), budget),
  }
}

/**
 * An archive with others in it is an application, and theirs is its file. Of one without, the library owns the file, and what was merged
 * into it is inside.
 */
function claimOf(source: string, archive: JarArchive, budget: ReadingBudget): PackageClaim | null {
  const own = archive.nested.length > 0 ? null : libraryOf(archive)
  const merged = archive.nested.length > 0 ? archive.nested.map(libraryOf) : archive.poms
  const inside = merged.filter(library => library !== null && !isSame(library, own)) as JarLibrary[]
  const packages: ClaimedPackage[] = inside.map(library => ({ ...claimed(source, library), inside: true }))
  if (own !== null) packages.unshift({ ...claimed(source, own), files: [source] })
  for (const { name, version } of packages) keep(budget, name, version, source)
  return packages.length === 0 ? null : { source, packages }
}

function isSame(a: JarLibrary, b: JarLibrary | null): boolean {
  return a.name === b?.name && a.version === b.version
}

function claimed(source: string, { name, version }: JarLibrary): ClaimedPackage {
  return { ecosystem: 'java', name, version, key: `${source}\n${name}\n${version}`, location: source }
}
