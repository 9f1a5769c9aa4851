import type { Words } from '../../model/advice.ts'
import { type Bytes, sumBytes } from '../../model/bytes.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { biggestNames } from '../biggest-names.ts'
import type { AdviceContext, BaseAlternative, Finding, Rule } from '../finding.ts'
import { planDotnet } from '../split/dotnet.ts'
import { SCRATCH } from '../split/final-stage-bases.ts'
import { planGo } from '../split/go.ts'
import { planJava } from '../split/java.ts'
import { planNode } from '../split/node.ts'
import type { Application, Planner, SplitPlan } from '../split/plan.ts'
import { planPython } from '../split/python.ts'
import { planRust } from '../split/rust.ts'
import { readSingleStage, type SingleStage } from '../split/single-stage.ts'
import { readStart } from '../split/start-words.ts'
import { planStaticSite } from '../split/static-site.ts'
import { writeStages } from '../split/write-stages.ts'

/** What saves less is not worth another stage: a share of the image, and compressed bytes. */
const LEAST_SHARE = 0.05
const LEAST_BYTES = 1_000_000

/** The first that knows an application makes the plan: a site of files alone needs no Node.js. */
const PLANNERS: readonly Planner[] = [
  planStaticSite,
  planNode,
  planPython,
  planGo,
  planRust,
  planJava,
  planDotnet,
]

/**
 * A Dockerfile of one stage, whose image has all that building needs. What the application needs goes to a stage of its own, on a base
 * image that has what it asks for.
 *
 * It is advised only where it can be written whole, and where the bytes of the base image are known.
 */
export const splitStages: Rule = {
  id: 'split-stages',
  finds: 'a Dockerfile of one stage that ships what only building needs',
  saves:
    'all files that the last stage does not have, and the layers of the base image minus those of its own; unpacked only where slim-build has measured both',
  inGeneral: {
    fix: 'build in a stage of its own, and copy the result',
    reason: 'the image has what only building needs',
  },
  example: {
    before: 'FROM golang:1.24\nCOPY . .\nRUN go build -o /server .\nCMD ["/server"]',
    after:
      'FROM golang:1.24 AS build\nCOPY . .\nRUN go build -o /server .\n\nFROM gcr.io/distroless/base-debian13\nCOPY --from=build /server /server\nCMD ["/server"]',
  },
  exchangesBase: true,
  rewrites: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const stage = image.base.kind === 'known' ? readSingleStage(image, context) : null
  const start = stage === null ? null : readStart(stage)
  if (stage === null || start === null || image.files.some(file => !isFree(file))) return []
  const application = { image, context, stage, start }
  for (const planner of PLANNERS) {
    const plan = planner(application)
    if (plan !== null) return findingsOf(application, plan)
  }
  return []
}

function findingsOf({ image, context, stage, start }: Application, plan: SplitPlan): Finding[] {
  const base = smallestBase(image, stage, plan, context)
  const written = base === null ? null : writeStages(stage, start, plan, base.name)
  if (base === null || written === null)
    return plan.otherwise === undefined ? [] : findingsOf({ image, context, stage, start }, plan.otherwise)
  const finding = findingOf(image, plan, base, written.copies)
  const isWorth = (finding.saves?.compressed ?? 0) >= Math.max(LEAST_BYTES, image.compressed * LEAST_SHARE)
  if (!isWorth) return []
  // What is not certain takes no files from rules that are.
  if (plan.isHint === true) return [{ ...finding, files: [], edits: null }]
  return [{ ...finding, edits: [...written.edits, ...(plan.more ?? [])] }]
}

/** What the last stage stands on. */
interface FinalBase {
  /** As FROM names it. */
  readonly name: string
  readonly isSame: boolean
  readonly compressed: number
  readonly unpacked: number | null
}

/** Of those that the program runs on and that are known to be published. */
function smallestBase(
  image: PlatformMeasurement,
  stage: SingleStage,
  { bases }: SplitPlan,
  context: AdviceContext,
): FinalBase | null {
  const found = bases.flatMap((reference): FinalBase[] => {
    if (reference === SCRATCH) return [{ name: SCRATCH, isSame: false, compressed: 0, unpacked: 0 }]
    const same = image.base.kind === 'known' && reference === image.base.reference
    if (same) return [{ name: writtenBase(stage), isSame: true, ...baseBytes(image) }]
    const known = context.bases.find(each => each.reference === reference)
    const name = known === undefined ? null : nameOf(image, stage, known)
    return known === undefined || name === null
      ? []
      : [{ name, isSame: false, compressed: known.compressed, unpacked: known.unpacked }]
  })
  found.sort((a, b) => a.compressed - b.compressed)
  return found[0] ?? null
}

function writtenBase({ dockerfile: { text }, from: { image } }: SingleStage): string {
  return image === null ? '' : text.slice(image.start, image.end)
}

/** Where a variable says the version, the other image has it, too; null where that cannot be written. */
function nameOf(
  { base }: PlatformMeasurement,
  stage: SingleStage,
  { reference }: BaseAlternative,
): string | null {
  const written = writtenBase(stage)
  const present = base.kind === 'known' ? base.reference : ''
  const isSibling = reference.replace(/:[^:]*$/, '') === present.replace(/:[^:]*$/, '')
  if (!isSibling || !written.includes('$')) return familiarReference(reference).replace(/:latest$/, '')
  return reference.startsWith(present) ? written + reference.slice(present.length) : null
}

function baseBytes({ layers }: PlatformMeasurement): Bytes {
  return sumBytes(layers.filter(({ origin }) => origin === 'base'))
}

function findingOf(
  image: PlatformMeasurement,
  plan: SplitPlan,
  base: FinalBase,
  copies: readonly string[],
): Finding {
  const kept = new Set(plan.kept)
  const isOfBase = (file: number): boolean => image.layers[image.files.layer(file)]?.origin === 'base'
  const files = image.files.filter(file => (isOfBase(file) ? !base.isSame : !kept.has(file)))
  // What the base has is not installed again there.
  const again = (plan.again ?? []).filter(file => !base.isSame || !isOfBase(file))
  const left = image.files.sum(new Set([...plan.kept, ...again]))
  const saves = {
    compressed: image.compressed - emptyLayers(image, kept) - base.compressed - left.compressed,
    unpacked: base.unpacked === null ? null : image.unpacked - base.unpacked - left.unpacked,
  }
  const gone = files.filter(file => !isOfBase(file))
  return {
    files,
    saves,
    ...(plan.altered === undefined ? {} : { altered: plan.altered }),
    line: image.layers.find(({ origin }) => origin === 'base')?.line ?? null,
    fix: fixOf(base, copies),
    reason: reasonOf(image, plan, base),
    examples: biggestNames(image, gone, file => `/${image.files.path(file)}`).biggest,
  }
}

/** Folders and ends of the layers that stay. */
function emptyLayers({ layers, files }: PlatformMeasurement, kept: ReadonlySet<number>): number {
  const staying = new Set([...kept].map(file => files.layer(file)))
  return layers
    .filter(({ origin }, index) => origin !== 'base' && staying.has(index))
    .reduce((sum, { structure }) => sum + structure, 0)
}

function fixOf({ name }: FinalBase, copies: readonly string[]): Words {
  const [first = '', ...others] = copies
  return [
    'name this stage, and add a last stage: ',
    { code: `FROM ${name}` },
    ', ',
    { code: first },
    ...(others.length === 0 ? [] : [` and ${others.length} more`]),
  ]
}

function reasonOf(
  image: PlatformMeasurement,
  { remarks = [], unmeasured }: SplitPlan,
  base: FinalBase,
): Words {
  const { reference, standIn } = image.base.kind === 'known' ? image.base : { reference: '', standIn: null }
  const bases: Words = base.isSame
    ? []
    : [
        '; ',
        { code: familiarReference(reference) },
        ` is ${formatBytes(baseBytes(image).compressed)} compressed, `,
        { code: base.name },
        base.name === SCRATCH ? ' nothing' : ` ${formatBytes(base.compressed)}`,
      ]
  return [
    'the image has what only building needs',
    ...bases,
    ...remarks.flatMap(remark => ['; ', ...remark]),
    ...(unmeasured === undefined ? [] : [`; not counted: ${unmeasured}`]),
    ...(standIn === null || base.isSame
      ? []
      : ['; these are stand-ins, the real images have different sizes']),
  ]
}
