import { BuildFailure } from '../../buildx/solve/build-failure.ts'
import { solve } from '../../buildx/solve/solve.ts'
import { makePatch } from '../../edit/make-patch.ts'
import type { SourceFiles } from '../../edit/source-files.ts'
import { machineFailure } from '../../errors/machine-failure.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import type { Advice, Words } from '../../model/advice.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { type Bytes, subtractBytes } from '../../model/bytes.ts'
import type { LayerIndex } from '../../model/layer-index.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { readRunConfig } from '../../oci/read-run-config.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { firstLine, isExpected } from '../baseline/baseline.ts'
import { layerStoreOf } from '../layer-store-of.ts'
import { measureSource } from '../measure-source.ts'
import type { WholeContext } from '../run-context.ts'
import { withoutNews } from '../without-news.ts'
import { configDifference, type RunConfig } from './compare-configs.ts'
import { treeDifference } from './compare-trees.ts'
import { enginePlatform, imageInEngine, withEngineImage } from './engine-images.ts'
import { expectedConfig, expectedTree, goneOf } from './expected-changes.ts'
import { type FinalTree, finalTree } from './final-tree.ts'
import type { Attempt } from './settle-changes.ts'
import { shareSavings } from './share-savings.ts'
import { repeated, writeTrial } from './trial-request.ts'
import { tryStart } from './try-start.ts'

/** An image as it was built, and what it was built from. */
export interface BuiltFrom {
  readonly name: string
  readonly request: BuildRequest
  /** The Dockerfile as reports call it. */
  readonly dockerfile: string
  /** Directory of its OCI layout; its layers may be missing. */
  readonly layout: string
  readonly image: PlatformMeasurement
  readonly sources: SourceFiles
}

/** What came of changes that are good together. */
export interface Tried {
  /** What each of them really saves, in their order. */
  readonly saves: readonly Bytes[]
}

interface TrialOf extends BuiltFrom {
  readonly command: string | null
}

/** Compressed bytes by which an image may be bigger with changes that are not about bytes. */
const NOISE = 10_000

/**
 * Builds an image with changes of its files, compares it with the image as it is, and starts it.
 *
 * @throws the signal's reason when it aborts; everything else that goes wrong is part of the answer.
 */
export async function tryChanges(
  changes: readonly Advice[],
  trial: TrialOf,
  context: WholeContext,
): Promise<Attempt<Tried>> {
  try {
    return await withTemporaryDirectory(context.tempDir, directory =>
      build(changes, trial, { ...context, tempDir: directory, onEvent: withoutNews(context.onEvent) }),
    )
  } catch (error) {
    context.signal.throwIfAborted()
    if (error instanceof BuildFailure) return { kind: 'wrong', why: failedStep(error) }
    const why = isExpected(error) ? firstLine(error) : machineFailure(error)
    if (why === null) throw error
    return { kind: 'unknown', why: [why] }
  }
}

function failedStep({ step: { instruction, exitCode } }: BuildFailure): Words {
  const how = exitCode === null ? '' : ` with exit code ${exitCode}`
  return ['the image does not build: ', { code: instruction.slice(0, 200) }, ` fails${how}`]
}

async function build(
  changes: readonly Advice[],
  trial: TrialOf,
  context: WholeContext,
): Promise<Attempt<Tried>> {
  const { request, image, name, sources, dockerfile } = trial
  const original = repeated(request, image.platform)
  const patch = makePatch(
    changes.map(({ edits = [] }) => edits),
    sources,
  )
  const places = { directory: context.tempDir, cwd: context.cwd }
  const changed = await writeTrial(original, { patch, sources, dockerfile }, places)
  const notRun = notRunBecause(image.platform, await enginePlatform(context))
  return withEngineImage(context, async tag => {
    const loaded = notRun === null ? { ...changed, load: true, tags: [tag] } : changed
    const findKnown = () => image.layers.map(({ digest }) => digest)
    const built = await solve(loaded, context, { findKnown })
    // Under a name of its own, so that the next build finds the layers of the image and not these.
    const measured = await measureSource(built.layout, `${name} (verified)`, built.records, context)
    const [after] = measured.platforms
    if (after === undefined) return { kind: 'unknown', why: ['nothing was measured'] }
    const config = await readRunConfig(built.layout, after.platform, context)
    const compared = await compare(changes, { trial, after, config }, context)
    if (compared.kind !== 'good') return compared
    if (notRun !== null) return { kind: 'unknown', why: notRun }
    const started = await start({ tag, original, config, command: trial.command }, context)
    return started.kind === 'good' ? compared : started
  })
}

function notRunBecause(platform: string, engine: string | null): Words | null {
  if (engine === null) return ['there is no engine that starts the image']
  if (platform === engine || platform.startsWith(`${engine}/`)) return null
  return ['the image is for ', { code: platform }, ', and the engine here is of ', { code: engine }]
}

interface Compared {
  readonly trial: TrialOf
  readonly after: PlatformMeasurement
  /** That of the changed image. */
  readonly config: RunConfig
}

async function compare(
  changes: readonly Advice[],
  { trial: { image, layout, sources }, after, config }: Compared,
  context: WholeContext,
): Promise<Attempt<Tried>> {
  const before = await readRunConfig(layout, image.platform, context)
  const trees = [await readTree(image, context), await readTree(after, context)] as const
  const [was, is] = trees
  if (was === null || is === null) return { kind: 'unknown', why: ['a layer of the image cannot be read'] }
  const why =
    configDifference(before, config, expectedConfig(sources, changes)) ??
    treeDifference(was, is, expectedTree(image, changes)) ??
    sizeDifference(changes, subtractBytes(image, after))
  return why === null
    ? { kind: 'good', result: { saves: savedBy(changes, image, after) } }
    : { kind: 'wrong', why }
}

/** Null where a layer is not known. */
async function readTree({ layers }: PlatformMeasurement, context: WholeContext): Promise<FinalTree | null> {
  const store = layerStoreOf(context)
  const read: LayerIndex[] = []
  for (const { digest, unread } of layers) {
    const index = unread === undefined ? await store.read(digest) : null
    if (index === null) return null
    read.push(index)
  }
  return finalTree(read)
}

function sizeDifference(changes: readonly Advice[], { compressed: real }: Bytes): Words | null {
  const promised = changes.reduce((sum, { saves }) => sum + saves.compressed, 0)
  if (promised > 0 ? real > 0 : real > -NOISE) return null
  return [real === 0 ? 'the image is not smaller' : `the image is ${formatBytes(-real)} compressed bigger`]
}

function savedBy(
  changes: readonly Advice[],
  before: PlatformMeasurement,
  after: PlatformMeasurement,
): Bytes[] {
  const shares = changes.map(each => ({ promised: each.saves, gone: goneOf(each, before, after) }))
  return shareSavings(subtractBytes(before, after), shares)
}

/** The image as it is is brought into the engine only where it is needed, from the builder's cache. */
function start(
  {
    tag,
    original,
    config,
    command,
  }: {
    readonly tag: string
    readonly original: BuildRequest
    readonly config: RunConfig
    readonly command: string | null
  },
  context: WholeContext,
): Promise<Attempt<null>> {
  return withEngineImage(context, name =>
    tryStart({ changed: tag, asItIs: imageInEngine(original, name, context), command, config }, context),
  )
}
