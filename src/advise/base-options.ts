import type { BaseOption, Words } from '../model/advice.ts'
import { sumBytes } from '../model/bytes.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { LACK_WORDS, lacksOf } from './base-lacks.ts'
import { baseNeeds, type BaseNeeds } from './base-needs.ts'
import type { AdviceContext, BaseAlternative } from './finding.ts'
import { listOf } from './wording.ts'

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
  const lacks = lacksOf(image, alternative)
  return {
    ...{ reference, compressed, unpacked },
    lacks: [lacks.map(each => LACK_WORDS[each]).join(', ')],
    neededBy: needsWords(image, baseNeeds(image, line, lacks, context)),
  }
}

/** Each part says one thing. */
function needsWords(image: PlatformMeasurement, { packages, lines, compiling, unknown }: BaseNeeds): Words {
  const uncertain = joined([unknown ?? [], compilingWords(image, compiling)], ', ')
  return joined(
    [
      listed(packages),
      linesWords(image, lines),
      // Nothing in its place would say that nothing needs it.
      uncertain.length === 0 ? [] : ['not certain: ', ...uncertain],
    ],
    '; ',
  )
}

function compilingWords(image: PlatformMeasurement, indexes: readonly number[]): Words {
  const lines = linesWords(image, indexes)
  return lines.length === 0
    ? []
    : [...lines, ` may compile what ${indexes.length === 1 ? 'it installs' : 'they install'}`]
}

function joined(parts: readonly Words[], between: string): Words {
  const some = parts.filter(part => part.length > 0)
  return some.flatMap((part, index) => (index === 0 ? part : [between, ...part]))
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
