import { packageCatalog } from '../measure/packages/package-catalogs.ts'
import type { BaseOption, Words } from '../model/advice.ts'
import { sumBytes } from '../model/bytes.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { BaseKind } from './base-candidates.ts'
import { hasSamePackages, linesThatRun, returningPackages } from './base-installs.ts'
import type { AdviceContext, BaseAlternative } from './finding.ts'
import { neededPrograms } from './programs/needed-programs.ts'
import { startedPrograms } from './programs/started-programs.ts'
import { listOf } from './wording.ts'

type OptionKind = BaseKind | 'documents' | 'distroless'

/** What an image of each kind has not. */
const LACKS: Readonly<Record<OptionKind, Words>> = {
  documents: ['manuals and translations'],
  slim: ['packages that few programs need'],
  runtime: ['the compiler'],
  musl: ['glibc (it has musl), bash, the package manager of the base'],
  stage: ['the compiler'],
  distroless: ['the compiler, a shell, a package manager'],
}

/** Names, or lines, that a cell has room for. */
const MOST = 3

/** Those whose compressed bytes compare with those of the base: differently packed bytes say nothing of what is in them. */
export function comparableBases(
  { base, layers }: PlatformMeasurement,
  { bases }: Pick<AdviceContext, 'bases'>,
): BaseAlternative[] {
  const own = layers.slice(0, base.kind === 'known' ? base.layers : 0)
  const packed = new Set(own.map(({ compression }) => compression))
  return bases.filter(({ compressions }) => compressions.every(each => packed.has(each)))
}

/** The base image, and the smaller ones that it could be exchanged for, biggest first; none where there are none. */
export function baseOptions(image: PlatformMeasurement, context: AdviceContext): BaseOption[] {
  const { base, layers } = image
  if (base.kind !== 'known') return []
  const { compressed, unpacked } = sumBytes(layers.slice(0, base.layers))
  const line = layers[0]?.line ?? null
  const options = comparableBases(image, context)
    .filter(each => each.compressed < compressed && !isServer(each))
    .map(each => optionOf(image, line, each, context))
  if (options.length === 0) return []
  const present = { reference: base.reference, compressed, unpacked, lacks: [], neededBy: [] }
  return [present, ...options.sort((a, b) => b.compressed - a.compressed)]
}

/** What serves files runs none of the programs that the base runs. */
function isServer({ kind, reference }: BaseAlternative): boolean {
  return kind === 'stage' && reference.includes('/nginx:')
}

function optionOf(
  image: PlatformMeasurement,
  line: number | null,
  alternative: BaseAlternative,
  context: AdviceContext,
): BaseOption {
  const { reference, compressed, unpacked } = alternative
  const kind = kindOf(image, alternative)
  const started = kind === 'documents' ? [] : startedHere(image, context)
  return {
    ...{ reference, compressed, unpacked },
    lacks: LACKS[kind],
    neededBy: joined(needsOf(image, line, kind, started)),
  }
}

/** Packages of the distribution with programs that the sources start. */
function startedHere(image: PlatformMeasurement, context: AdviceContext): readonly string[] {
  return context.sources === undefined ? [] : neededPrograms(image, startedPrograms(image, context)).packages
}

function kindOf(image: PlatformMeasurement, { kind, reference }: BaseAlternative): OptionKind {
  if (hasSamePackages(image, kind)) return 'documents'
  return kind === 'stage' && reference.includes('/distroless/') ? 'distroless' : kind
}

/** Each part says one thing. */
function needsOf(
  image: PlatformMeasurement,
  line: number | null,
  kind: OptionKind,
  started: readonly string[],
): readonly Words[] {
  switch (kind) {
    case 'documents':
      return []
    case 'slim':
      return [listed([...new Set([...returningPackages(image, line).named, ...started])])]
    case 'musl':
      return [
        listed([...new Set([...compiledPackages(image), ...started])]),
        linesWords(image, linesThatRun(image, line, 'not on Alpine')),
      ]
    case 'runtime':
    case 'stage':
    case 'distroless':
      return [listed(started), linesWords(image, linesThatRun(image, line, 'any'))]
  }
}

function joined(parts: readonly Words[]): Words {
  const some = parts.filter(part => part.length > 0)
  return some.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]))
}

function listed(names: readonly string[]): Words {
  const others = names.length - MOST
  return others > 0 ? [...listOf(names.slice(0, MOST), ', '), ` and ${others} more`] : listOf(names)
}

/** `lines 3, 7 and 2 more` */
function linesWords({ lines }: PlatformMeasurement, indexes: readonly number[]): Words {
  const numbers = indexes.flatMap(each => lines[each]?.line ?? [])
  if (numbers.length === 0) return []
  const others = numbers.length - MOST
  const more = others > 0 ? ` and ${others} more` : ''
  return [`${numbers.length === 1 ? 'line' : 'lines'} ${numbers.slice(0, MOST).join(', ')}${more}`]
}

/** Packages of own lines with programs or libraries that ask a loader for the C library; a distribution has its own ones. */
function compiledPackages({ files, layers, packages }: PlatformMeasurement): string[] {
  const found = files
    .filter(
      ({ layer, needs, hidden }) =>
        needs !== undefined && hidden === undefined && layers[layer]?.origin !== 'base',
    )
    .flatMap(({ owner }) => packages[owner ?? -1] ?? [])
    .filter(({ ecosystem }) => packageCatalog(ecosystem)?.isSystem !== true)
  return [...new Set(found.map(({ name }) => name))]
}
