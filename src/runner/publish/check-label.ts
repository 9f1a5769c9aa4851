import { createHash } from 'node:crypto'
import type { CollectedJobReport } from '../../collect/collected.ts'
import type { JobReport } from '../../collect/job-report.ts'
import { newestJobReports } from '../../collect/newest-job-reports.ts'
import {
  isReportArtifact,
  parseReportArtifactName,
  reportArtifactName,
} from '../../collect/report-artifact.ts'
import { type ReportedImage, reportedImages } from '../../collect/reported-images.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import { type ImageIdentity, TRAITS } from '../../model/image-identity.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { collectJobReports, type KnownJobReports } from '../artifacts/collect-job-reports.ts'
import { resultsArtifacts } from '../artifacts/results-artifacts.ts'
import { runOf } from '../event/run-of.ts'

/** Most characters of what an image is in the name of its check. */
const LONGEST = 60

/** What of the inputs is in the name of a check. */
export type LabelInputs = Pick<ActionInputs, 'request' | 'matrix' | 'variant'> &
  Partial<Pick<ActionInputs, 'bake'>>

/**
 * What the check of an image is always called by: values of the matrix that tell the image from those of the same name that other jobs
 * build (of an image that the workflow names, these are its platforms alone), and the target.
 */
export function baseLabel(
  image: string,
  { request, matrix, variant, bake = null }: LabelInputs,
): string | null {
  const { platforms = [], target = '' } = request
  const told = variant.length > 0 ? variant : matrix.filter(value => value === platforms.join(','))
  const stage = bake === null && target !== '' ? [target] : []
  return [...new Set([...told, ...stage])].filter(value => value !== image).join(', ') || null
}

/** Whose check it is. */
export interface CheckedImage {
  readonly image: string
  readonly identity: ImageIdentity
  /** Name of the artifact that the step has uploaded; null: jobs do not know of each other. */
  readonly own: string | null
}

/** What the check of an image is called by besides its name. */
export interface CheckLabels {
  readonly label: string | null
  /** What an earlier attempt may have called it by, and no other image: where the commit shows that, it stays. */
  readonly earlier: readonly (string | null)[]
}

/**
 * What the check of an image is called by besides its name. An image of the run that would have the same check makes it say what it
 * is; where that cannot be known it says so anyway.
 */
export async function checkLabels(
  { image, identity, own }: CheckedImage,
  inputs: LabelInputs,
  context: ToolContext,
): Promise<CheckLabels> {
  const base = baseLabel(image, inputs)
  const alone = joined([base ?? '', inputs.bake == null ? aloneLabel(identity, context.env) : ''])
  const run = own === null ? null : await jobReportsLike(own, context)
  const labels = (label: string | null, ...earlier: (string | null)[]): CheckLabels => {
    return { label, earlier: earlier.filter(each => each !== base) }
  }
  if (run === 'own') return labels(base, alone)
  const legs = run === null ? [] : newestJobReports({ legs: run, refused: [] }).legs.map(({ leg }) => leg)
  const mine = legs.find(leg => reportArtifactName(leg) === own)
  if (run === null || mine === undefined) return labels(alone)
  const others = legs.filter(leg => leg !== mine && !isEarlier(leg, mine) && (leg.label ?? null) === base)
  const namesakes = others.flatMap(reportedImages).filter(({ name }) => name === image)
  if (namesakes.length === 0) return labels(base, alone)
  const told = joined([base ?? '', labelAmong(namesakes, identity, mine)])
  // Those that reported later were not there yet when its first attempt was shown.
  const wasAlone = mine.attempt > 1 && namesakes.every(({ leg }) => firstOf(leg, run) > firstOf(mine, run))
  return labels(wasAlone ? base : told, told, alone)
}

/** The legs of the run that may tell of an image of this name, or that there is the own one alone; null when they cannot be had. */
async function jobReportsLike(
  own: string,
  { env, signal }: ToolContext,
): Promise<readonly CollectedJobReport[] | 'own' | null> {
  const source = resultsArtifacts(env, { signal })
  if (source === null) return null
  const image = parseReportArtifactName(own)?.image
  const isLike = (name: string) => {
    const other = parseReportArtifactName(name)?.image ?? ''
    // A bake is called by its files, and may build an image of any name.
    return isReportArtifact(name) && (other === image || /^bake\b/.test(other) || /^bake\b/.test(image ?? ''))
  }
  const known: KnownJobReports = new Map()
  try {
    const artifacts = (await source.list()).artifacts.filter(({ name }) => isLike(name))
    if (artifacts.every(({ name }) => name === own)) return 'own'
    await collectJobReports(
      { ...source, list: () => Promise.resolve({ artifacts, left: 0 }) },
      runOf(env).id,
      known,
    )
  } catch (error) {
    if (!(error instanceof ToolError) || signal.aborted) throw error
    return null
  }
  return [...known.values()].filter(one => 'leg' in one)
}

function labelAmong(namesakes: readonly ReportedImage[], identity: ImageIdentity, mine: JobReport): string {
  const own = description(identity)
  const isTold = namesakes.every(each => each.identity !== undefined && description(each.identity) !== own)
  if (own !== '' && own.length <= LONGEST && isTold) return own
  const twins = namesakes.filter(({ leg }) => placeOf(leg) === placeOf(mine)).map(({ leg }) => leg.call ?? '')
  const number = twins.length === 0 ? '' : `.${twins.filter(call => call < (mine.call ?? '')).length + 1}`
  return `#${createHash('sha256').update(placeOf(mine)).digest('hex').slice(0, 4)}${number}`
}

/** An attempt that this one takes for its own: it has the same check. */
function isEarlier(leg: JobReport, mine: JobReport): boolean {
  return placeOf(leg) === placeOf(mine) && leg.attempt < mine.attempt
}

/** The number of the first report from a place. */
function firstOf(leg: JobReport, all: readonly CollectedJobReport[]): number {
  return Math.min(...all.filter(each => placeOf(each.leg) === placeOf(leg)).map(({ id }) => id))
}

function placeOf({ job, matrix, step, built }: JobReport): string {
  return JSON.stringify([job, matrix, step, built?.hash])
}

/** All that tells an image from others of its name, with its number in the job, since nobody knows which others there are. */
function aloneLabel(identity: ImageIdentity, { GITHUB_ACTION: step = '' }: ToolContext['env']): string {
  const number = /_(\d+)$/.exec(step)?.[1]
  const own = description(identity)
  const isTold = !identity.hidden && own.length <= LONGEST
  return (
    joined([isTold ? own : `#${identity.hash.slice(0, 4)}`, number === undefined ? '' : `#${number}`]) ?? ''
  )
}

/** The target is told anyway. */
function description({ traits }: ImageIdentity): string {
  return joined(traits.filter((_, index) => TRAITS[index] !== 'target')) ?? ''
}

function joined(texts: readonly string[]): string | null {
  return texts.filter(text => text !== '').join(', ') || null
}
