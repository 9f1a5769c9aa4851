import type { PackageAsker } from '../../advise/package-asker.ts'
import type { CauseTrace } from '../../advise/trace-causes.ts'
import type { Cause, CauseSubject, PackageChange } from '../../model/comparison.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AskedBy, CauseRow } from '../../model/report-change.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { HIDDEN_WORDS } from '../summary/hidden-words.ts'
import { packageVersions } from '../summary/package-versions.ts'
import { clipOptional, clipText } from './clip-text.ts'
import { reportPlace } from './report-place.ts'

/** Both sides of a change, and where causes on each began. */
export interface CauseSides {
  readonly baseline: PlatformMeasurement
  readonly head: PlatformMeasurement
  readonly trace: Readonly<Record<'baseline' | 'head', (cause: Cause) => CauseTrace>>
}

/** One cause of a change, in words. */
export function reportCause(cause: Cause, sides: CauseSides): CauseRow {
  const { head } = sides
  const side = cause.line?.side ?? 'head'
  const { lines } = sides[side]
  const { subject, detail } = describe(cause, baseName(head))
  return {
    type: cause.what.type,
    subject: clipOptional(subject),
    detail: clipText(detail),
    ...cause.delta,
    blame: cause.blame,
    ...reportLine(cause.line, lines),
    side,
    ...reportTrace(sides.trace[side](cause), lines),
    ...(cause.what.type === 'base' ? basePackages(cause.what) : {}),
    ...reportHider(cause, sides),
  }
}

/** A line of a Dockerfile, or the step of the history that stands for one. */
function reportLine(
  line: Cause['line'],
  lines: PlatformMeasurement['lines'],
): Pick<CauseRow, 'where' | 'step'> {
  if (line === null || 'index' in line) return { where: reportPlace(lines, line?.index ?? null) }
  return { where: null, step: clipText(line.step) }
}

function reportHider(cause: Cause, sides: CauseSides): Pick<CauseRow, 'hiddenBy'> {
  const { what } = cause
  if (what.type !== 'hidden' || what.by === null || hidesItself(cause)) return {}
  const { side } = what.by
  return { hiddenBy: { ...reportLine(what.by, sides[side].lines), side } }
}

/** Whether the line that is answerable is the one that hides. */
function hidesItself({ what, line }: Cause): boolean {
  return what.type === 'hidden' && what.by !== null && JSON.stringify(what.by) === JSON.stringify(line)
}

function reportTrace(
  { made, asked }: CauseTrace,
  lines: PlatformMeasurement['lines'],
): Pick<CauseRow, 'made' | 'asked'> {
  const place = reportPlace(lines, made)
  return {
    ...(place === null ? {} : { made: place }),
    ...(asked === null ? {} : { asked: reportAsker(asked) }),
  }
}

function reportAsker({ by, others, manifest }: PackageAsker): AskedBy {
  return {
    by: clipOptional(by),
    others,
    manifest: manifest === null ? null : { file: clipText(manifest.file), line: manifest.line },
  }
}

/** Packages of a base image that have a row. */
const MOST_PACKAGES = 20

function basePackages({ changes }: Extract<CauseSubject, { type: 'base' }>): Pick<CauseRow, 'packages'> {
  if (changes.length === 0) return {}
  const rows = changes.slice(0, MOST_PACKAGES).map(({ kind, name, from, to }) => ({
    ...{ change: kind, name: clipText(name) },
    ...{ from: clipOptional(from), to: clipOptional(to) },
  }))
  return { packages: { rows, more: changes.length - rows.length } }
}

interface Words {
  readonly subject: string | null
  readonly detail: string
}

function describe(cause: Cause, base: string | null): Words {
  const { what } = cause
  switch (what.type) {
    case 'packages':
      return { subject: packageLabel(what), detail: describePackages(what.changes, what.ecosystem) }
    case 'file':
      return { subject: `/${what.path}`, detail: FILE_WORDS[what.kind] }
    case 'files':
      return {
        subject: `/${what.directory}`,
        detail: `${count(what.count, 'file')} ${what.kind === null ? 'changed' : FILES_WORDS[what.kind]} in this directory`,
      }
    case 'base':
      return describeBase(what.from, what.to, base)
    case 'hidden':
      return { subject: null, detail: `hidden bytes: ${HIDDEN_WORDS[what.why]}${hiderName(cause, what.by)}` }
    case 'repacked':
      return { subject: null, detail: 'unchanged files: recompressed' }
    case 'structure':
      return { subject: null, detail: 'layer structure: directories, links, tar and stream trailers' }
  }
}

/** What is behind a line that has a name follows it there. */
function hiderName(cause: Cause, by: Cause['line']): string {
  if (by === null) return ' by a later layer'
  return hidesItself(cause) ? ' by this line' : ''
}

/** A group that has no name but its ecosystem's says all in its detail. */
function packageLabel({ label, ecosystem }: Extract<CauseSubject, { type: 'packages' }>): string | null {
  return label === `${ecosystem} packages` ? null : label
}

const FILE_WORDS = {
  added: 'new file',
  removed: 'file removed',
  modified: 'file modified',
  moved: 'file moved',
} as const

const FILES_WORDS = { added: 'added', removed: 'removed', modified: 'changed', moved: 'moved' } as const

function describePackages(changes: readonly PackageChange[], ecosystem: string): string {
  const [only] = changes
  if (changes.length === 1 && only !== undefined) return describePackage(only)
  const kinds = new Set(changes.map(change => change.kind))
  const [kind] = kinds
  const words = kinds.size === 1 && kind !== undefined ? MANY_WORDS[kind] : 'changed'
  const number = `${changes.length} ${words === 'new' ? `new ${ecosystem}` : ecosystem} packages`
  return words === 'new' ? number : `${number} ${words}`
}

const MANY_WORDS = {
  added: 'new',
  removed: 'removed',
  upgraded: 'upgraded',
  downgraded: 'downgraded',
  moved: 'moved',
  resized: 'changed',
} as const

function describePackage(change: PackageChange): string {
  const { kind, from, to } = change
  const versions = packageVersions({ change: kind, from, to }).join(' → ')
  return [versions, becameOf(change)].filter(words => words !== '').join(', ')
}

function becameOf(change: PackageChange): string {
  switch (change.kind) {
    case 'added':
      return `new ${roleOf(change)}`
    case 'removed':
      return `${roleOf(change)} removed`
    case 'upgraded':
    case 'downgraded':
      return ''
    case 'moved':
      return change.delta.unpacked === 0 ? 'moved' : 'moved, different size'
    case 'resized':
      return 'same version, different size'
  }
}

function roleOf({ purpose, ecosystem }: PackageChange): string {
  return purpose === null ? `${ecosystem} package` : `${purpose.replace('-', ' ')} package of ${ecosystem}`
}

/** A base that moved is told by two digests, a FROM line that changed by two references. */
function describeBase(from: string, to: string, base: string | null): Words {
  if (!from.startsWith('sha256:') && !to.startsWith('sha256:')) {
    return { subject: familiarReference(to), detail: `base image instead of \`${familiarReference(from)}\`` }
  }
  return { subject: base, detail: `base image moved \`${shortDigest(from)}\` → \`${shortDigest(to)}\`` }
}

function baseName({ base }: PlatformMeasurement): string | null {
  return base.kind === 'known' ? familiarReference(base.reference) : null
}

/** `sha256:5f1a0c…` as `5f1a0c1e2d3b`, the twelve digits that Docker shows. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha(?:256|512):([0-9a-f]{12})[0-9a-f]*$/, '$1')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
