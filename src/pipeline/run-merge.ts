import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { repositoryOf } from '../buildx/cache/pushed-repository.ts'
import { createIndex, repositoryWith, type WantedIndex } from '../buildx/registry/create-index.ts'
import { InputError } from '../errors/input-error.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Digest } from '../model/digest.ts'
import type { Measurement } from '../model/measurement.ts'
import { quoteText } from '../text/quote-text.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { alternativesFinder } from './base-alternatives.ts'
import { closeBaseline, openBaseline } from './baseline/baseline-chain.ts'
import { mergedImage } from './baseline/stored-image.ts'
import { judgeMeasurement } from './judge-measurement.ts'
import { mergeMeasurements } from './merge-measurements.ts'
import { messages } from './messages.ts'
import { resolveImage } from './resolve-image.ts'
import type { Checkout, ReportContext, RunContext, Storage } from './run-context.ts'
import type { RunPlan, TargetPlan } from './run-plan.ts'
import type { BuiltImage, RunResult } from './run-result.ts'

/** More parts than there are platforms. */
const MOST_PARTS = 100

/**
 * Puts an image together whose platforms were built on several runners, each pushed by its digest: all platforms are compared and
 * judged as one, and the index that the tags name is made when the verdict allows it.
 *
 * @param plan of the image, as if it were built here.
 * @param directory where the measurements of the parts are, at any depth.
 * @throws InputError, ImageError or ToolError; the signal's reason when it aborts.
 */
export async function runMerge(
  plan: RunPlan,
  directory: string,
  context: RunContext & Storage & Checkout & ReportContext,
): Promise<RunResult> {
  const [only] = plan.targets
  if (only === undefined) throw new InputError(messages.noImageToMerge)
  const { image, request, target, budgets, baseline } = only
  const { tags = [], annotations = [] } = request
  const { pushWhen, advice, requireBaseline } = plan
  const part = { image, budgets, baseline, pushWhen, advice, requireBaseline, directory, tags, annotations }
  const built = await mergeParts(part, context)
  return {
    kind: plan.recipe.kind,
    images: [{ target: target.name, image, request, built }],
    unmeasured: [],
    others: [],
    metadata: built.metadata,
    unpublished: null,
  }
}

interface MergeRun
  extends
    Pick<RunPlan, 'pushWhen' | 'advice' | 'requireBaseline'>,
    Pick<TargetPlan, 'image' | 'budgets' | 'baseline'> {
  readonly directory: string
  readonly tags: readonly string[]
  readonly annotations: readonly string[]
}

async function mergeParts(
  run: MergeRun,
  context: RunContext & Storage & Checkout & ReportContext,
): Promise<BuiltImage> {
  const [tag] = run.tags
  if (tag === undefined) throw new InputError(messages.indexWithoutName)
  const parts = await readParts(run.directory, context)
  const [first] = parts
  if (first === undefined) throw new InputError(messages.noPartsIn(run.directory))
  const measurement = mergeMeasurements(run.image, first.digest, parts)
  const platforms = measurement.platforms.map(({ platform }) => platform)
  const opened = await openBaseline(run.baseline, mergedImage(run.image, platforms, run.tags), context)
  const rebuild = { impossible: 'a merged image cannot be built again' }
  const [baseline, alternatives] = await Promise.all([
    closeBaseline(opened, { rebuild, measurement }, context),
    alternativesFinder({ advice: run.advice }, context)(measurement),
  ])
  const { budgets, advice, requireBaseline } = run
  const judged = await judgeMeasurement(
    { measurement, baseline, budgets, advice, requireBaseline, alternatives },
    context,
  )
  const withheld = judged.verdict.outcome === 'fail' && run.pushWhen !== 'always'
  if (withheld) return { ...judged, imageId: null, digest: null, metadata: {}, withheld }
  context.onEvent({ type: 'phase', phase: { kind: 'publish' } })
  // The parts may have been pushed to any one of several registries that the tags name.
  const [, ...others] = new Set(run.tags.map(repositoryOf))
  const repository = await repositoryWith(first.digest, [repositoryOf(tag), ...others], context)
  const sources = parts.map(({ digest }) => `${repository}@${digest}`)
  const digest = await publish({ tags: run.tags, annotations: run.annotations, sources }, parts, context)
  return {
    ...judged,
    measurement: { ...measurement, digest },
    report: { ...judged.report, image: { ...judged.report.image, digest } },
    imageId: digest,
    digest,
    metadata: { 'containerimage.digest': digest, 'image.name': run.tags.join(',') },
    withheld: false,
  }
}

/**
 * A part is in the index as the manifest that was pushed, or, where that was an index itself (with attestations), by the manifests
 * of its platforms.
 *
 * @throws ToolError when the index does not hold the very images that were judged.
 */
async function publish(
  wanted: WantedIndex,
  parts: readonly Measurement[],
  context: ToolContext,
): Promise<Digest> {
  const { digest, manifests } = await createIndex(wanted, context)
  const holds = (part: Measurement) =>
    manifests.includes(part.digest) || part.platforms.every(platform => manifests.includes(platform.digest))
  const other = parts.find(part => !holds(part))
  if (other === undefined) return digest
  const names = other.platforms.map(({ platform }) => quoteText(platform)).join(', ')
  throw new ToolError(messages.indexHoldsOtherImage(digest, names, other.digest))
}

async function readParts(directory: string, context: RunContext & Storage): Promise<Measurement[]> {
  const folder = path.resolve(context.cwd, directory)
  const names = await readdir(folder, { recursive: true }).catch(() => {
    throw new InputError(messages.noPartsDirectory(directory))
  })
  const files = names.filter(name => path.basename(name) === 'measurement.json').sort()
  if (files.length > MOST_PARTS) {
    throw new InputError(messages.tooManyParts(directory, MOST_PARTS))
  }
  const parts: Measurement[] = []
  for (const name of files) {
    parts.push(await resolveImage({ location: path.join(folder, name), name: null }, context))
  }
  return parts
}
