import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { keep, lineParser, type LineReading } from './line-parser.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'

/** A gem's specification; the first group is the directory of all gems, the second the gem's full name. */
const SPECIFICATION = /^((?:.*\/)?)specifications\/(?:default\/)?([^/]+)\.gemspec$/
/** What RubyGems leaves where it has compiled a gem's extensions, in a directory a platform and version of Ruby. */
const EXTENSION = /^((?:.*\/)?)(extensions\/[^/]+\/[^/]+\/([^/]+))\/gem\.build_complete$/

/** Ruby gems: specifications as RubyGems writes them when it installs (rubygems, `Gem::Specification#to_ruby_for_cache`). */
export const gem: PackageCatalog = {
  ecosystem: 'gem',
  version: 1,
  packages: 'Ruby gems',
  files: '`specifications/*.gemspec`, `extensions/*/*/*/gem.build_complete`',
  versions: { preReleases: new Set(PRE_RELEASES) },
  maxBytes: 2_000_000,
  endings: ['.gemspec', '/gem.build_complete'],
  wants: path =>
    (path.endsWith('.gemspec') && SPECIFICATION.test(path)) ||
    (path.endsWith('/gem.build_complete') && EXTENSION.test(path)),
  start: (path, budget) => lineParser(readingOf(path, budget), budget),
}

function readingOf(source: string, budget: ReadingBudget): LineReading {
  const [, home = '', directory, full = ''] = EXTENSION.exec(source) ?? []
  return directory === undefined
    ? specification(source, budget)
    : { line: () => undefined, end: () => extensionClaim({ source, home, directory, full }) }
}

/** The lines `s.name = "rack".freeze` and `s.version = "3.0.8"`. */
const FIELD = /^\s*\w+\.(name|version) = (?:Gem::Version\.new\()?["']([^"'\\]{1,300})["']/

function specification(source: string, budget: ReadingBudget): LineReading {
  const fields = new Map<string, string>()
  return {
    line(text) {
      const [, field, value] = FIELD.exec(text) ?? []
      if (field !== undefined && value !== undefined && !fields.has(field)) fields.set(field, value)
    },
    end() {
      const [name, version] = [fields.get('name'), fields.get('version')]
      if (name === undefined || version === undefined) return null
      keep(budget, name, version)
      return { source, packages: [claimed(source, name, version)] }
    },
  }
}

/** Default gems, which come with Ruby, have no more than their specification. */
function claimed(source: string, name: string, version: string): ClaimedPackage {
  const [, home = '', full = ''] = SPECIFICATION.exec(source) ?? []
  return {
    ecosystem: 'gem',
    name,
    version,
    key: `${home}${full}`,
    location: `${home}gems/${full}`,
    files: [source, `${home}cache/${full}.gem`],
    roots: [`${home}gems/${full}`],
  }
}

interface Extension {
  readonly source: string
  readonly home: string
  readonly directory: string
  readonly full: string
}

function extensionClaim({ source, home, directory, full }: Extension): PackageClaim {
  const key = `${home}${full}`
  return { source, packages: [{ ecosystem: 'gem', name: key, key, version: '', roots: [home + directory] }] }
}
