import { InputError } from '../errors/input-error.ts'
import { parseList } from '../inputs/parse-list.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'

/** A request in two: what builds the image to be measured, and what publishes it once that is allowed. */
export interface GatedRequest {
  readonly build: SolveRequest
  /** Fully cached after `build`, so it makes the same image. */
  readonly publish: SolveRequest
}

/** Attributes of an image exporter that change the layers' blobs, so that they must be the same in what is measured. */
const BLOB_ATTRIBUTES = [
  'compression',
  'compression-level',
  'force-compression',
  'oci-mediatypes',
  'rewrite-timestamp',
]

/**
 * Splits a request that publishes, so that an image over its budgets never leaves the builder. Null when it publishes
 * nothing.
 *
 * @throws InputError for a build that cannot be done twice, because it reads standard input.
 *
 * The first solve makes the image and stores it nowhere but in the layout that is measured. Caches are exported by it (they
 * are worth having even when the verdict is bad), except the inline cache, which is part of the image, and caches in a
 * registry, which are manifests with the image's layers. The second solve must not build again, so all that forbids the cache
 * is left out of it.
 */
export function gatePush(request: SolveRequest): GatedRequest | null {
  const outputs = (request.outputs ?? []).map(fieldsOf)
  if (request.push !== true && !outputs.some(publishes)) return null
  if (request.context === '-' || request.file === '-') {
    throw new InputError(
      'A build from standard input cannot be held to budgets before it is pushed; give files instead',
    )
  }
  const caches = request.cacheTo ?? []
  return {
    build: { ...unpublished(request), cacheTo: caches.filter(cache => !isInRegistry(cache)) },
    publish: {
      ...request,
      noCache: false,
      noCacheFilters: [],
      pull: false,
      cacheTo: caches.filter(cache => isInRegistry(cache) || fieldsOf(cache).includes('type=inline')),
    },
  }
}

/** The same image, which is stored nowhere but in the layout that is measured. */
export function unpublished(request: SolveRequest): SolveRequest {
  const model = (request.outputs ?? []).map(fieldsOf).find(isImage) ?? []
  const blobs = model.filter(field => BLOB_ATTRIBUTES.some(attribute => field.startsWith(`${attribute}=`)))
  const outputs = [['type=image', 'push=false', 'store=false', ...blobs].join(',')]
  return { ...request, push: false, load: false, outputs }
}

/** A bare reference (`user/app:cache`) is short for `type=registry`. */
function isInRegistry(cache: string): boolean {
  const fields = fieldsOf(cache)
  return fields.includes('type=registry') || !fields.some(field => field.startsWith('type='))
}

function publishes(fields: readonly string[]): boolean {
  return (
    fields.includes('type=registry') ||
    (isImage(fields) && /^push(-by-digest)?=(true|1|t)$/i.test(pushOf(fields)))
  )
}

function pushOf(fields: readonly string[]): string {
  return (
    fields.find(field => field.startsWith('push=')) ??
    fields.find(field => field.startsWith('push-by-digest=')) ??
    ''
  )
}

function isImage(fields: readonly string[]): boolean {
  return ['type=image', 'type=registry', 'type=oci', 'type=docker'].some(type => fields.includes(type))
}

function fieldsOf(attributes: string): string[] {
  return parseList(attributes, { commas: true }, 'an output').map(field => field.trim())
}
