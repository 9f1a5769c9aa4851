import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { pathInside } from '../../files/path-inside.ts'
import type { BuildRequest, BuildSecret } from '../../model/build-request.ts'
import { formatAttributes, parseAttributes } from '../../text/attributes.ts'
import { unpublished } from '../gate-push.ts'

/** Two places: where the build is, and where the files of another commit stand. Absolute paths. */
export interface CommitDirectories {
  /** Where relative paths of the request start. */
  readonly cwd: string
  /** Top of the checkout. */
  readonly top: string
  /** Where the files of the commit stand; it has the place of `top`. */
  readonly tree: string
}

/**
 * The same build for the files of another commit: paths in the checkout become paths in the commit's tree, all others stay what
 * they are. Nothing is pushed, loaded, written or exported.
 */
export function requestAtCommit(request: BuildRequest, places: CommitDirectories): BuildRequest {
  const { file, buildContexts = [], cacheFrom = [], secrets = [], extra = [] } = request
  const own = (location: string) => inTree(location, places)
  const stays = (location: string) => path.resolve(places.cwd, location)
  return {
    ...unpublished(request),
    ...UNATTESTED,
    context: own(request.context),
    ...(file === undefined ? {} : { file: own(file) }),
    buildContexts: buildContexts.map(item => mapContext(item, own)),
    secrets: secrets.map(secret => mapSecret(secret, stays)),
    extra: extra.map(option => mapSecretOption(option, stays)),
    cacheFrom: cacheFrom.map(cache => mapAttribute(cache, ['src'], stays)),
    cacheTo: [],
    tags: [],
  }
}

/** A path in the checkout as one in the commit's tree. */
export function inTree(location: string, { cwd, top, tree }: CommitDirectories): string {
  if (location === '-' || isRemote(location)) return location
  const absolute = path.resolve(cwd, location)
  const inside = pathInside(absolute, top)
  return inside === null ? absolute : path.join(tree, inside)
}

/** Attestations are not weighed, and an SBOM takes long to make. */
const UNATTESTED = { attests: [], provenance: 'false', sbom: '' } as const satisfies Partial<BuildRequest>

/** Whether the value of a build context is a path; anything with a scheme (`docker-image://`, `target:`, `oci-layout://`) is none. */
export function isLocal(value: string): boolean {
  return !isRemote(value) && !/^[a-z-]+:/.test(value)
}

function mapContext(item: string, own: (location: string) => string): string {
  const equals = item.indexOf('=')
  const [name, value] = [item.slice(0, equals), item.slice(equals + 1)]
  return equals < 0 || !isLocal(value) ? item : `${name}=${own(value)}`
}

function mapSecret(secret: BuildSecret, stays: (location: string) => string): BuildSecret {
  return 'file' in secret ? { ...secret, file: stays(secret.file) } : secret
}

function mapSecretOption(option: string, stays: (location: string) => string): string {
  const secret = '--secret='
  if (!option.startsWith(secret)) return option
  return secret + mapAttribute(option.slice(secret.length), ['src', 'source'], stays)
}

function mapAttribute(text: string, keys: readonly string[], stays: (location: string) => string): string {
  const attributes = parseAttributes(text)
  if (!keys.some(key => attributes.has(key))) return text
  return formatAttributes(
    [...attributes].map(([key, value]) => [key, keys.includes(key) ? stays(value) : value]),
  )
}
