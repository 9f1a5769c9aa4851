import path from 'node:path'

/**
 * What to call an image that was given no name: the last part of its first tag's repository (`ghcr.io/acme/api:1` → `api`),
 * else the repository's name, else that of the directory that is built.
 */
export function defaultImageName(from: {
  readonly tags: readonly string[]
  /** `owner/name`, or null outside of GitHub. */
  readonly repository: string | null
  /** Absolute path of the context, or null when it is not a directory. */
  readonly directory: string | null
}): string {
  const candidates = [repositoryOf(from.tags[0] ?? ''), from.repository ?? '', from.directory ?? '']
  const names = candidates.map(candidate => path.posix.basename(candidate))
  return names.find(name => name !== '') ?? 'image'
}

/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
function repositoryOf(reference: string): string {
  const withoutDigest = reference.split('@')[0] ?? ''
  const colon = withoutDigest.lastIndexOf(':')
  return colon > withoutDigest.lastIndexOf('/') ? withoutDigest.slice(0, colon) : withoutDigest
}
