import { type BaseCandidate, baseCandidates } from '../advise/base-candidates.ts'
import type { BaseAlternative } from '../advise/finding.ts'
import { finalStageBases } from '../advise/split/final-stage-bases.ts'
import { checkImageReference } from '../buildx/registry/check-image-reference.ts'
import { contextForImage, isImageContext } from '../buildx/registry/context-for-image.ts'
import { type PublishedLayer, readPublishedLayers } from '../buildx/registry/read-published-layers.ts'
import { withTemporaryDirectory } from '../files/with-temporary-directory.ts'
import type { LayerStore } from '../measure/layer-store.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { AdviceMode } from '../model/choices.ts'
import type { Compression } from '../model/layer-index.ts'
import type { Measurement } from '../model/measurement.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import { openLayerStore } from './cache/open-layer-store.ts'
import type { Clock, Storage } from './run-context.ts'

/** By platform: what its base could be exchanged for, the one that changes least first. */
export type BaseAlternatives = ReadonlyMap<string, readonly BaseAlternative[]>

/** Looks for alternatives to what an image stands on; a build context of the request that has the name of one takes its place. */
export type FindAlternatives = (
  measurement: Measurement,
  request?: Pick<BuildRequest, 'buildContexts'>,
) => Promise<BaseAlternatives>

/** Milliseconds that all questions of one run may take together. */
const PATIENCE = 10_000

const NONE: BaseAlternatives = new Map()

type Layers = ReadonlyMap<string, readonly PublishedLayer[]>

/**
 * Looks in registries for smaller images of the families that base images are of, and for what built programs run on: at most three
 * requests of either kind for a base, none of them twice in a run, no layer fetched.
 *
 * It is a courtesy: a registry that refuses, hangs, knows no such tag or talks nonsense costs the advice, ten seconds a run at the
 * most, and no word.
 *
 * @throws the signal's reason when the run is cancelled.
 */
export function alternativesFinder(
  { advice = 'auto', builder }: { advice?: AdviceMode | undefined; builder?: string | undefined },
  context: ToolContext & Storage & Clock,
): FindAlternatives {
  if (advice !== 'auto' && advice !== 'verified') return () => Promise.resolve(NONE)
  const asked = new Map<string, Promise<Layers | null>>()
  const store = openLayerStore(context.storeDir)
  let left = PATIENCE

  /** Each at once with the others, and once. */
  const ask = ({ reference, platforms, replaced }: Question, signal: AbortSignal): Promise<Layers | null> => {
    if (replaced !== null && !isImageContext(replaced)) return Promise.resolve(null)
    const key = [reference, replaced, ...platforms].join(' ')
    const buildContexts = replaced === null ? [] : [replaced]
    const query = { reference, platforms, builder, buildContexts }
    const answer = asked.get(key) ?? published(query, { ...context, signal })
    asked.set(key, answer)
    return answer
  }

  return async (measurement, { buildContexts = [] } = {}) => {
    const started = context.now().getTime()
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(Math.max(0, Math.floor(left)))])
    const found = new Map<string, readonly BaseAlternative[]>()
    await Promise.all(
      [...platformsByBase(measurement)].map(async ([base, platforms]) => {
        const candidates = [...baseCandidates(base), ...stageCandidates(measurement, platforms)]
        const answers = await Promise.all(
          candidates.map(async candidate => ({
            candidate,
            layers: await ask(questionOn(candidate, platforms, buildContexts), signal),
          })),
        )
        for (const platform of platforms) {
          const all = answers.map(({ candidate, layers }) =>
            alternativeOf(candidate, layers?.get(platform), store),
          )
          found.set(
            platform,
            (await Promise.all(all)).filter(each => each !== null),
          )
        }
      }),
    )
    left -= context.now().getTime() - started
    context.signal.throwIfAborted()
    return found
  }
}

/** What is asked of a registry. */
interface Question {
  readonly reference: string
  readonly platforms: readonly string[]
  /** The build context that takes the place of the image. */
  readonly replaced: string | null
}

function questionOn(
  { reference }: BaseCandidate,
  platforms: readonly string[],
  buildContexts: readonly string[],
): Question {
  return { reference, platforms, replaced: contextForImage(reference, buildContexts) }
}

function stageCandidates({ platforms }: Measurement, names: readonly string[]): BaseCandidate[] {
  const found = platforms.filter(({ platform }) => names.includes(platform)).flatMap(finalStageBases)
  return [...new Set(found)].map(reference => ({ kind: 'stage', reference }))
}

function platformsByBase({ platforms }: Measurement): ReadonlyMap<string, readonly string[]> {
  const bases = new Map<string, string[]>()
  for (const { base, platform } of platforms) {
    if (base.kind !== 'known') continue
    bases.set(base.reference, [...(bases.get(base.reference) ?? []), platform])
  }
  return bases
}

async function published(
  image: Parameters<typeof readPublishedLayers>[0],
  context: ToolContext & TempDir,
): Promise<Layers | null> {
  try {
    const reference = checkImageReference(image.reference)
    return await withTemporaryDirectory(context.tempDir, tempDir =>
      readPublishedLayers({ ...image, reference }, { ...context, tempDir }),
    )
  } catch {
    return null
  }
}

async function alternativeOf(
  candidate: BaseCandidate,
  layers: readonly PublishedLayer[] | undefined,
  store: LayerStore,
): Promise<BaseAlternative | null> {
  const compressions = (layers ?? []).map(({ mediaType }) => compressionOf(mediaType))
  if (layers === undefined || !compressions.every(one => one !== null)) return null
  return {
    ...candidate,
    compressed: layers.reduce((sum, { size }) => sum + size, 0),
    unpacked: await unpackedOf(layers, store),
    compressions: [...new Set(compressions)],
  }
}

/** As the media types of OCI and Docker end; null for what is no file system layer. */
function compressionOf(mediaType: string): Compression | null {
  const [, end] =
    /^application\/vnd\.(?:oci\.image|docker\.image\.rootfs)\..*?tar(?:[.+](gzip|zstd))?$/.exec(mediaType) ??
    []
  if (end === 'gzip' || end === 'zstd') return end
  return mediaType.endsWith('.tar') ? 'none' : null
}

/** Known when another image that stands on the alternative was measured here before. */
async function unpackedOf(layers: readonly PublishedLayer[], store: LayerStore): Promise<number | null> {
  let unpacked = 0
  for (const { digest } of layers) {
    const index = await store.read(digest)
    if (index === null) return null
    unpacked += index.unpacked
  }
  return unpacked
}
