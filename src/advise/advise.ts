import { isSound } from '../edit/source-files.ts'
import type { Advice, BaseOption, Saving, SilencedAdvice } from '../model/advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { ADVICE_RULES } from './advice-rules.ts'
import { baseOptions } from './base-options.ts'
import type { AdviceContext, Finding, Rule } from './finding.ts'
import { hiddenParts } from './hidden-part.ts'
import { onlyIfAlone } from './other-targets.ts'
import { baseImage } from './rules/base-image.ts'
import { withCopies } from './with-copies.ts'

/**
 * Compressed bytes below which a finding is not worth a reader's time, and their least share of the image. What is below either is
 * dropped, and its files are free for later rules.
 */
const FLOOR = 10_000
const FLOOR_SHARE = 0.001

/** Edits of one piece of advice; what needs more is no small change. */
const MOST_EDITS = 50

/** Seconds that each edit must cost for advice that saves no bytes. */
const FLOOR_SECONDS = 1

/** Advice on one platform of an image, and what is not said of it. */
export interface FoundAdvice {
  /** Most bytes first. */
  readonly advice: readonly Advice[]
  readonly silenced: readonly SilencedAdvice[]
  /** What it could stand on, the present base image first; empty: nothing smaller is known, or no one wants to hear of it. */
  readonly bases: readonly BaseOption[]
}

/** The advice of {@link findAdvice} alone. */
export function advise(
  image: PlatformMeasurement,
  context: AdviceContext,
  rules: readonly Rule[] = ADVICE_RULES,
): Advice[] {
  return [...findAdvice(image, context, rules).advice]
}

/**
 * What would make one platform of an image smaller, most bytes first. Never more than was measured: each file's bytes are in one
 * piece of advice at most, and bytes of the base image are in none that is about the Dockerfile's own lines. What is silenced takes no
 * files: another rule may be about them.
 */
export function findAdvice(
  image: PlatformMeasurement,
  context: AdviceContext,
  rules: readonly Rule[] = ADVICE_RULES,
): FoundAdvice {
  const taken = new Uint8Array(image.files.length)
  const silenced: SilencedAdvice[] = []
  const isFree = (file: number): boolean => taken[file] !== 1
  const floor = Math.max(FLOOR, image.compressed * FLOOR_SHARE)
  const hiddenPart = hiddenParts(image)
  const andCopies = withCopies(image, isFree)
  const all = rules.flatMap(rule =>
    rule
      .find(image, isFree, context)
      .map(finding => (rule.takesFromAll === true ? onlyIfAlone(image, finding, context) : finding))
      .flatMap(({ files: found, saves, edits = null, lineSeconds, ...finding }): Advice[] => {
        const files = rule.takesCopies === true && saves === undefined ? andCopies(found) : found
        const bytes = saves ?? image.files.sum(files)
        if (isNoise(bytes, { ...finding, lineSeconds }, floor)) return []
        const by = silencedBy(rule, finding.line, image, context)
        if (by !== null) {
          silenced.push({ rule: rule.id, compressed: bytes.compressed, by })
          return []
        }
        for (const file of files) taken[file] = 1
        const hidden = hiddenPart(rule, { files, saves })
        return [
          {
            rule: rule.id,
            saves: bytes,
            ...(hidden === null ? {} : { hidden }),
            files,
            ...finding,
            ...stepOf(image, finding.line, files),
            ...certain(edits, context),
          },
        ]
      }),
  )
  const isUnwanted = silencedBy(baseImage, image.layers[0]?.line ?? null, image, context) !== null
  return { advice: all.sort(bySaving), silenced, bases: isUnwanted ? [] : baseOptions(image, context) }
}

/** What silences a finding: a setting, or the line above which a comment does; null: nothing. */
function silencedBy(
  { id }: Rule,
  line: number | null,
  { lines }: PlatformMeasurement,
  { ignored }: AdviceContext,
): string | number | null {
  if (ignored?.rules.includes(id) === true) return ignored.source
  return line !== null && lines[line]?.ignored?.includes(id) === true ? line : null
}

/** What the history says made the files, where no line is known and one step made them all. */
function stepOf(
  image: PlatformMeasurement,
  line: number | null,
  files: readonly number[],
): Pick<Advice, 'step'> {
  if (line !== null) return {}
  const [step = null, ...others] = new Set(
    files.map(file => image.layers[image.files.layer(file)]?.createdBy ?? null),
  )
  return step === null || others.length > 0 ? {} : { step }
}

/** No edit is shown that would change anything but what it is about. */
function certain(edits: Finding['edits'], { sources }: AdviceContext): Pick<Advice, 'edits'> {
  if (edits == null || edits.length === 0 || sources === undefined) return {}
  return edits.length <= MOST_EDITS && isSound(edits, sources) ? { edits } : {}
}

function isNoise(
  { compressed }: Saving,
  { eachEdit, lineSeconds }: Pick<Finding, 'eachEdit'> & { readonly lineSeconds: Finding['lineSeconds'] },
  floor: number,
): boolean {
  if (eachEdit === undefined) return compressed < floor
  return (lineSeconds ?? eachEdit.seconds ?? 0) < FLOOR_SECONDS && eachEdit.compressed < floor
}

function bySaving(a: Advice, b: Advice): number {
  return (
    b.saves.compressed - a.saves.compressed ||
    (b.saves.unpacked ?? 0) - (a.saves.unpacked ?? 0) ||
    (b.eachEdit?.seconds ?? 0) - (a.eachEdit?.seconds ?? 0)
  )
}
