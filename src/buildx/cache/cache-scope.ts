import { createHash } from 'node:crypto'
import type { SolveRequest } from '../../inputs/solve-request.ts'

/** Longest readable part in characters: a registry's tag has at most 128. */
const LONGEST = 60

/**
 * The name under which one build keeps its cache: readable, and another one for each image, Dockerfile, target and set of
 * platforms, since builds that share a name overwrite each other's cache. Fit for a registry's tag.
 */
export function cacheScope(image: string, request: SolveRequest): string {
  const { target = '', platforms = [], context, file = '' } = request
  const sorted = [...platforms].sort()
  // The URL of a Git context names the commit: it would make each commit's cache another.
  const directory = /^[\w+.-]+:\/\/|^git@/.test(context) ? '' : context.replace(/^\.\/|\/+$/g, '')
  const identity = JSON.stringify([image, directory === '.' ? '' : directory, file, target, sorted])
  const readable = [image, target, ...sorted.map(platform => platform.replace(/^linux\//, ''))]
    .map(slug)
    .filter(part => part !== '')
    .join('-')
  return `${readable.slice(0, LONGEST)}-${fingerprint(identity)}`
}

/** What a branch, tag or pull request is called in a cache's name: `main`, `feature-x-1a2b3c4d`, `pull-7`. */
export function refSlug(ref: string): string {
  const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1]
  if (pull !== undefined) return `pull-${pull}`
  const name = ref.replace(/^refs\/(heads|tags)\//, '')
  const short = slug(name).slice(0, 30)
  return short === name ? short : `${short}-${fingerprint(name)}`
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
