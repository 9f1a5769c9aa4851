import { posix } from 'node:path'
import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import { keep, KeptTexts, lineParser, type LineReading } from './line-parser.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'
import { type Stanza, StanzaReader } from './parse-stanzas.ts'

/** `site-packages/x-1.0.dist-info/METADATA` and its like; the first group is what stands for the package. */
const METADATA = /^(.*\.dist-info)\/METADATA$|^(.*\.egg-info)(?:\/PKG-INFO)?$|^(.*\.egg)\/EGG-INFO\/PKG-INFO$/
const RECORD = /^(.*\.dist-info)\/RECORD$/
const WANTED =
  /\.dist-info\/(?:METADATA|RECORD)$|\.egg-info(?:\/(?:PKG-INFO|(?:installed-files|SOURCES)\.txt))?$|\.egg\/EGG-INFO\/PKG-INFO$/
const EGG_FILES = /^(.*\.egg-info)\/(installed-files|SOURCES)\.txt$/

/** Python distributions: wheels' `dist-info` (PyPA "Recording installed projects"), and eggs before them. */
export const python: PackageCatalog = {
  ecosystem: 'python',
  version: 2,
  packages: 'Python distributions',
  files: '`*.dist-info/METADATA` and `RECORD`, `*.egg-info`, `*.egg`',
  // PEP 440 has short forms; elsewhere a letter is a patch (`openssl 1.1.1n`).
  versions: {
    preReleases: new Set([...PRE_RELEASES, 'a', 'b', 'c', 'preview']),
    first: new Set(['dev']),
  },
  maxBytes: 16_000_000,
  endings: ['/METADATA', '/RECORD', '.egg-info', '/PKG-INFO', '.txt'],
  wants: path => WANTED.test(path) && !isOfProject(path),
  start: (path, budget) => lineParser(readingOf(path, budget), budget),
}

/** A directory of metadata, and whether it lies where distributions are installed. */
const EGG_INFO = /^((?:[^/]*\/)*?)[^/]+\.egg-info\//
const INSTALLED = /(?:^|\/)(?:site|dist)-packages\/$/

/**
 * What setuptools leaves in the directory of a project that is built or installed from there (`pip install -e .`): the source is the
 * user's own, and what was installed has metadata of its own among the other distributions.
 */
function isOfProject(path: string): boolean {
  const [, directory] = EGG_INFO.exec(path) ?? []
  return directory !== undefined && !INSTALLED.test(directory)
}

function readingOf(path: string, budget: ReadingBudget): LineReading {
  const record = RECORD.exec(path)
  if (record !== null) return recordedFiles(path, record[1] ?? '', budget)
  const egg = EGG_FILES.exec(path)
  if (egg !== null) return eggFiles(path, egg[1] ?? '', egg[2] ?? '', budget)
  const found = METADATA.exec(path)
  return nameReading(path, found?.[1] ?? found?.[2] ?? found?.[3] ?? path, budget)
}

/** What stands before the first blank line; a description may follow. */
function nameReading(path: string, key: string, budget: ReadingBudget): LineReading {
  let header: Stanza | null = null
  const depends = new Set<string>()
  const stanzas = new StanzaReader(stanza => {
    header ??= stanza
  })
  return {
    line(text) {
      if (header !== null) return
      stanzas.line(text)
      const name = requiredBy(text)
      if (name !== null) depends.add(name)
    },
    end() {
      stanzas.end()
      return nameClaim(path, key, { header: header ?? new Map<string, string>(), depends }, budget)
    },
  }
}

interface Metadata {
  readonly header: Stanza
  readonly depends: ReadonlySet<string>
}

function nameClaim(
  path: string,
  key: string,
  { header, depends }: Metadata,
  budget: ReadingBudget,
): PackageClaim | null {
  const name = header.get('name') ?? ''
  const version = header.get('version') ?? ''
  if (name === '' || version === '') return null
  const relations = { depends: [...depends], provides: [plainName(name)] }
  keep(budget, name, version, ...relations.depends, ...relations.provides)
  const owns: Partial<ClaimedPackage> = key === path ? { files: [path] } : { roots: [key] }
  const location = posix.dirname(key)
  return {
    source: path,
    packages: [{ ecosystem: 'python', name, version, key, location, ...owns, relations }],
  }
}

/**
 * `Requires-Dist: NumPy>=1.22; python_version < "3.11"` → `numpy` (core metadata, "Requires-Dist"); null for other lines, and for what only
 * an extra asks for, of which nothing says that it was wanted.
 */
function requiredBy(line: string): string | null {
  const name = /^Requires-Dist:\s*([\w.-]+)/i.exec(line)?.[1]
  return name === undefined || /^[^;]*;.*\bextra\b/.test(line) ? null : plainName(name)
}

/** The one spelling of a name (PyPA, "Names and normalization"). */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

function fileClaim(source: string, key: string, files: readonly string[]): PackageClaim {
  return { source, packages: [{ ecosystem: 'python', name: key, key, version: '', files }] }
}

/** RECORD is a CSV of path, hash and size; paths count from the directory that `dist-info` stands in, or are absolute. */
function recordedFiles(source: string, key: string, budget: ReadingBudget): LineReading {
  const files = new KeptTexts(budget)
  return {
    line(text) {
      const path = inside(posix.dirname(key), firstField(text))
      if (path !== null) files.add(path)
    },
    end: () => fileClaim(source, key, files.all),
  }
}

/** Quotes stand around a field, and are doubled inside (RFC 4180). No tool writes a path with a line break in it. */
function firstField(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1]
  return quoted?.replaceAll('""', '"') ?? line.replace(/[,\r].*$/s, '')
}

function eggFiles(source: string, key: string, kind: string, budget: ReadingBudget): LineReading {
  const from = kind === 'SOURCES' ? posix.dirname(key) : key
  const files = new KeptTexts(budget)
  return {
    line(text) {
      const path = text.trim() === '' ? null : inside(from, text.trim())
      if (path !== null) files.add(path)
    },
    end: () => fileClaim(source, key, files.all),
  }
}

/** Longer ones no system has, and they take long to join. */
const LONGEST_PATH = 4096

/** A path in the image that is written relative to a directory; null when it leads out of the image. */
function inside(directory: string, path: string): string | null {
  if (path.length > LONGEST_PATH) return null
  const joined = path.startsWith('/') ? posix.normalize(path).slice(1) : posix.join(directory, path)
  return joined.startsWith('../') || joined === '..' || joined === '' ? null : joined
}
