import { layerAttributes, measuredOutput, type Output, publishedOutputs } from '../buildx/parse-output.ts'
import { readsInput } from '../buildx/reads-input.ts'
import { InputError } from '../errors/input-error.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { readField, splitFields } from '../text/attribute-fields.ts'
import { formatAttributes } from '../text/attributes.ts'
import { messages } from './messages.ts'

/** A request in two: what builds the image to be measured, and what publishes it once that is allowed. */
export interface GatedRequest {
  readonly build: BuildRequest
  /** Fully cached after `build`, so it makes the same image. */
  readonly publish: BuildRequest
}

/**
 * Splits a request that publishes, so that an image over its budgets never leaves the builder. Null when it publishes
 * nothing.
 *
 * @throws InputError for a build that cannot be done twice, because it reads standard input, and for outputs that cannot be read or held
 *   to one budget.
 *
 * The first solve makes the image and stores it nowhere but in the layout that is measured. Caches are exported by it (they
 * are worth having even when the verdict is bad), except the inline cache, which is part of the image, and caches in a
 * registry, which are manifests with the image's layers. The second solve must not build again, so all that forbids the cache
 * is left out of it.
 */
export function gatePush(request: BuildRequest): GatedRequest | null {
  const published = publishedOutputs(request)
  if (published.length === 0) return null
  if (readsInput(request)) {
    throw new InputError(messages.budgetsFromStandardInput)
  }
  assertSameLayers(published)
  const caches = request.cacheTo ?? []
  return {
    build: { ...unpublished(request), cacheTo: caches.filter(cache => !isInRegistry(cache)) },
    publish: {
      ...request,
      noCache: false,
      noCacheFilters: [],
      pull: false,
      cacheTo: caches.filter(cache => isInRegistry(cache) || typesOf(cache).includes('inline')),
    },
  }
}

/** The same image, which is stored nowhere but in the layout that is measured. */
export function unpublished(request: BuildRequest): BuildRequest {
  const model = measuredOutput(request)
  const types = model?.attributes.get('oci-mediatypes')
  const outputs = [
    formatAttributes([
      ['type', 'image'],
      ['push', 'false'],
      ['store', 'false'],
      ...(model === null ? [] : layerAttributes(model)),
      ...(types === undefined ? [] : [['oci-mediatypes', types] as const]),
    ]),
  ]
  return { ...request, push: false, load: false, outputs }
}

/** One measurement speaks for all outputs, which is true of layers that are compressed in one way. */
function assertSameLayers(published: readonly Output[]): void {
  const ways = published.map(output => formatAttributes(layerAttributes(output)))
  const other = published.find((_, at) => ways[at] !== ways[0])
  if (other === undefined) return
  throw new InputError(messages.outputsPackedDifferently(JSON.stringify(other.text.slice(0, 200))))
}

/** Caches that are no manifests in a registry. */
const ELSEWHERE = new Set(['azblob', 'gha', 'inline', 'local', 's3'])

/** Whether a cache may go into a registry: a bare reference (`user/app:cache`) is short for `type=registry`. */
function isInRegistry(cache: string): boolean {
  const types = typesOf(cache)
  return types.length === 0 || types.some(type => !ELSEWHERE.has(type))
}

/** All of them, since buildx does not trim the keys of a cache as it trims those of an output. */
function typesOf(cache: string): string[] {
  return splitFields(cache)
    .map(readField)
    .flatMap(([key, value]) => (key === 'type' ? [value ?? ''] : []))
}
