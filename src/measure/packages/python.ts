import { parse } from 'csv-parse/sync'
import { posix } from 'node:path'
import type { ClaimedPackage, PackageClaim } from '../../model/package-claim.ts'
import { type PackageCatalog, PRE_RELEASES } from './package-catalog.ts'
import { parseStanzas } from './parse-stanzas.ts'

/** `site-packages/x-1.0.dist-info/METADATA` and its like; the first group is what stands for the package. */
const METADATA = /^(.*\.dist-info)\/METADATA$|^(.*\.egg-info)(?:\/PKG-INFO)?$|^(.*\.egg)\/EGG-INFO\/PKG-INFO$/
const RECORD = /^(.*\.dist-info)\/RECORD$/
const WANTED =
  /\.dist-info\/(?:METADATA|RECORD)$|\.egg-info(?:\/(?:PKG-INFO|(?:installed-files|SOURCES)\.txt))?$|\.egg\/EGG-INFO\/PKG-INFO$/
const EGG_FILES = /^(.*\.egg-info)\/(installed-files|SOURCES)\.txt$/

/** Python distributions: wheels' `dist-info` (PyPA "Recording installed projects"), and eggs before them. */
export const python: PackageCatalog = {
  ecosystem: 'python',
  version: 1,
  packages: 'Python distributions',
  files: '`*.dist-info/METADATA` and `RECORD`, `*.egg-info`, `*.egg`',
  // PEP 440 has short forms; elsewhere a letter is a patch (`openssl 1.1.1n`).
  versions: {
    preReleases: new Set([...PRE_RELEASES, 'a', 'b', 'c', 'preview']),
    first: new Set(['dev']),
  },
  maxBytes: 16_000_000,
  wants: path => WANTED.test(path),
  read(path, content) {
    const text = content.toString('utf8')
    const record = RECORD.exec(path)
    if (record !== null) return fileClaim(path, record[1] ?? '', recordedFiles(text, record[1] ?? ''))
    const egg = EGG_FILES.exec(path)
    if (egg !== null) return fileClaim(path, egg[1] ?? '', eggFiles(text, egg[1] ?? '', egg[2] ?? ''))
    const found = METADATA.exec(path)
    return found === null ? null : nameClaim(path, found[1] ?? found[2] ?? found[3] ?? '', text)
  },
}

function nameClaim(path: string, key: string, text: string): PackageClaim | null {
  const [header] = parseStanzas(text, 1)
  const name = header?.get('name') ?? ''
  const version = header?.get('version') ?? ''
  if (name === '' || version === '') return null
  const owns: Partial<ClaimedPackage> = key === path ? { files: [path] } : { roots: [key] }
  const location = posix.dirname(key)
  return { source: path, packages: [{ ecosystem: 'python', name, version, key, location, ...owns }] }
}

function fileClaim(source: string, key: string, files: readonly string[]): PackageClaim {
  return { source, packages: [{ ecosystem: 'python', name: key, key, version: '', files }] }
}

/** RECORD is a CSV of path, hash and size; paths count from the directory that `dist-info` stands in, or are absolute. */
function recordedFiles(text: string, key: string): string[] {
  const rows = parse(text, { relax_column_count: true, relax_quotes: true, skip_records_with_error: true })
  return rows.map(row => inside(posix.dirname(key), row[0] ?? '')).filter(path => path !== null)
}

function eggFiles(text: string, key: string, kind: string): string[] {
  const from = kind === 'SOURCES' ? posix.dirname(key) : key
  const lines = text.split('\n').map(line => line.trim())
  return lines
    .filter(line => line !== '')
    .map(line => inside(from, line))
    .filter(path => path !== null)
}

/** A path in the image that is written relative to a directory; null when it leads out of the image. */
function inside(directory: string, path: string): string | null {
  const joined = path.startsWith('/') ? posix.normalize(path).slice(1) : posix.join(directory, path)
  return joined.startsWith('../') || joined === '..' || joined === '' ? null : joined
}
