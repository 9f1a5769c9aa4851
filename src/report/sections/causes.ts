import type { Bytes } from '../../model/bytes.ts'
import type { Blame } from '../../model/comparison.ts'
import type { BasePackages, CauseRow, PackageChangeRow, PlatformChange } from '../../model/report-change.ts'
import { formatDelta } from '../../text/format-delta.ts'
import {
  type Block,
  type Column,
  type Inline,
  joinTexts,
  type TableBlock,
  type Text,
} from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { packageVersions } from '../summary/package-versions.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { hiderWords } from './hider-words.ts'
import { whereText } from './where.ts'

/** Of an instruction, beside its line. Characters. */
export const INSTRUCTION = 48

/** What grew and where: the biggest causes, all others summed. None without any change. */
export function causesTable(change: PlatformChange, most: number): TableBlock[] {
  const { rows, rest } = shownCauses(change, mainMetric(change), most)
  if (rows.length === 0 && rest.count === 0) return []
  const others = countNoun(rest.count, rows.length === 0 ? 'small change' : 'smaller change')
  return [
    {
      kind: 'table',
      columns: [
        ...deltaColumns(change),
        { heading: 'What', wrap: true },
        { heading: 'Where', keep: true },
        { heading: '', joined: true, wide: true, wrap: true },
        { heading: '', joined: true, below: true },
      ],
      rows: [
        ...rows.map(row => [...deltaSizes(change, row), whatCell(row), ...originCells(row)]),
        ...(rest.count === 0 ? [] : [[...deltaSizes(change, rest), others]]),
      ],
    },
  ]
}

/** Columns of bytes that came and went: both kinds, where both may be subtracted. */
export function deltaColumns(change: PlatformChange): readonly Column[] {
  return deltaMetrics(change).map(metric => ({ heading: `Δ ${metric}`, align: 'right' }))
}

/** The cells of {@link deltaColumns}. */
export function deltaSizes(change: PlatformChange, bytes: Bytes): readonly Inline[] {
  return deltaMetrics(change).map(metric => ({ delta: bytes[metric] }))
}

/** The main one is there in any case. */
function deltaMetrics(change: PlatformChange): readonly (keyof Bytes)[] {
  const main = mainMetric(change)
  return main === 'unpacked' || change.unpackedIncomparable !== undefined ? [main] : [main, 'unpacked']
}

/** What all rows of {@link causesTable} did: a row that grew does not stand under "What shrank". */
export function direction(change: PlatformChange, most: number): 'grew' | 'shrank' | 'changed' {
  const metric = mainMetric(change)
  const signs = new Set(shownCauses(change, metric, most).rows.map(row => Math.sign(row[metric])))
  signs.delete(0)
  const [sign = change.delta[metric], ...others] = signs
  if (others.length > 0) return 'changed'
  return sign < 0 ? 'shrank' : 'grew'
}

function whatCell(row: CauseRow): Text {
  const detail = { text: row.detail, most: 120 }
  const what: readonly Inline[] =
    row.subject === null
      ? [detail, ...hiderWords(row)]
      : [{ code: row.subject, most: 80 }, separator(row), detail, ...askedWords(row), ...packagesWords(row)]
  if (row.blame === 'base-moved') return [{ mark: 'base' }, ...what]
  return row.blame === 'rebuilt' ? [{ mark: 'rebuilt' }, ...what, ', rebuilt without change'] : what
}

/** A version follows its package, a phrase follows a comma. */
function separator({ type, detail }: CauseRow): string {
  return type === 'packages' && /^\S+(?:,| →)/.test(detail) ? ' ' : ': '
}

/** `, required by pandas (requirements.txt:4)`; empty where it is not known what asked for the package. */
function askedWords({ asked }: CauseRow): readonly Inline[] {
  if (asked === undefined) return []
  const { by, others, manifest } = asked
  const line: readonly Inline[] =
    manifest === null ? [] : [{ code: `${manifest.file}:${manifest.line}`, most: 60 }]
  if (by === null) return [', asked for in ', ...line]
  const more = others === 0 ? '' : ` and ${countNoun(others, 'other')}`
  return [', required by ', { code: by, most: 60 }, more, ...(line.length === 0 ? [] : [' (', ...line, ')'])]
}

/** Packages of a base image that are named. */
const MOST_PACKAGES = 3

/** `, with openssl 3.0.15 → 3.0.17, zlib1g 1.3 (removed) and 4 more packages`: what a base image brought that is not the same; empty for all else. */
function packagesWords({ packages }: CauseRow): readonly Inline[] {
  if (packages === undefined) return []
  const named = packages.rows.slice(0, MOST_PACKAGES)
  const more = packages.rows.length - named.length + packages.more
  const end = more === 0 ? '' : ` and ${countNoun(more, 'more package')}`
  return [', with ', ...joinTexts(named.map(packageWords), ', '), end]
}

const BECAME: Readonly<Partial<Record<PackageChangeRow['change'], string>>> = {
  added: ' (new)',
  removed: ' (removed)',
  downgraded: ' (downgraded)',
}

function packageWords(row: BasePackages['rows'][number]): readonly Inline[] {
  return [{ code: row.name, most: 60 }, ...versionWords(row), BECAME[row.change] ?? '']
}

/** ` 1.0 → 1.1`, behind a name or a word; empty where no version is known. */
export function versionWords(row: BasePackages['rows'][number]): readonly Inline[] {
  const versions = packageVersions(row).map((text): Inline => ({ text, most: 40 }))
  return versions.length === 0 ? [] : [' ', ...joinTexts(versions, ' → ')]
}

function originCells({ where, step, side, made }: CauseRow): readonly Text[] {
  if (where === null)
    return step === undefined
      ? []
      : ['', '', [side === 'head' ? '' : 'was ', whereText({ where, step })].flat()]
  const gone = side === 'baseline'
  const instruction = { code: where.instruction, most: INSTRUCTION }
  const origin: Text =
    made === undefined
      ? ''
      : ['from ', { place: made, gone }, ' ', { code: made.instruction, most: INSTRUCTION }]
  return [gone ? ['was ', { place: where, gone }] : { place: where }, instruction, origin]
}

const ORIGINS: Readonly<Record<Blame, readonly Inline[]>> = {
  yours: ['your change '],
  'base-moved': [{ mark: 'base', word: 'base image ' }],
  rebuilt: [{ mark: 'rebuilt', word: 'rebuilt without change ' }],
}

/** `By origin, compressed: your change +19.9 MB, base image +700.0 kB`; none when all of it is yours. */
export function originLine(change: PlatformChange): Block[] {
  const { split } = change
  const metric = mainMetric(change)
  const others = (['base-moved', 'rebuilt'] as const).filter(
    blame => split[blame].compressed !== 0 || split[blame].unpacked !== 0,
  )
  if (others.length === 0) return []
  const parts = (['yours', ...others] as const).map((blame): readonly Inline[] => [
    ...ORIGINS[blame],
    formatDelta(split[blame][metric]),
  ])
  return [{ kind: 'paragraph', text: [`By origin, ${metric}: `, ...joinTexts(parts, ', ')], continues: true }]
}

/** Compressed, but where that must not be subtracted. */
function mainMetric({ compressedIncomparable }: PlatformChange): 'compressed' | 'unpacked' {
  return compressedIncomparable === null ? 'compressed' : 'unpacked'
}
