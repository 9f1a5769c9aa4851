import { createHash } from 'node:crypto'
import path from 'node:path'
import type { CacheContext, CacheRun } from './cache-context.ts'

/** Longest readable part in characters: a registry's tag has at most 128. */
const LONGEST = 60

export type ScopeContext = Pick<CacheContext, 'image' | 'bakeTarget' | 'nativePlatform' | 'request'> & {
  readonly run: Pick<CacheRun, 'matrix'>
}

/**
 * The name under which one build keeps its cache: readable, and another one for each image, Dockerfile, target, set of platforms and
 * leg of a matrix, since builds that share a name overwrite each other's cache. Fit for a registry's tag.
 *
 * Build arguments are not in it: many hold a commit or a time, and would make each run's cache another. Where they tell images apart,
 * the matrix or the bake target does, too.
 */
export function cacheScope({ image, bakeTarget = '', nativePlatform, request, run }: ScopeContext): string {
  const { target = '', platforms = [], context, file } = request
  const directory = directoryOf(context)
  const dockerfile = path.posix.normalize(file ?? path.posix.join(directory, 'Dockerfile'))
  const sorted = platforms.length > 0 ? [...platforms].sort() : [nativePlatform]
  const identity = JSON.stringify([image, bakeTarget, directory, dockerfile, target, sorted, run.matrix])
  const named = bakeTarget === image ? [image] : [image, bakeTarget]
  const readable = [...named, target, ...sorted.map(platform => platform.replace(/^linux\//, ''))]
    .map(slug)
    .filter(part => part !== '')
    .join('-')
  return `${readable.slice(0, LONGEST)}-${fingerprint(identity)}`
}

/** The URL of a Git context names the commit, which would make each commit's cache another: the folder in it is what counts. */
function directoryOf(context: string): string {
  if (!/^[\w+.-]+:\/\/|^git@/.test(context)) return folder(context)
  const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/s.exec(context) ?? []
  return folder(new URLSearchParams(query).get('subdir') ?? fragment.split(':')[1] ?? '')
}

function folder(written: string): string {
  const normal = path.posix.normalize(written).replace(/(?<=.)\/$/, '')
  return normal === '.' ? '' : normal
}

/** What a branch, tag or pull request is called in a cache's name: `main`, `feature-x-1a2b3c4d`, `pull-7`. */
export function refSlug(ref: string): string {
  const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1]
  if (pull !== undefined) return `pull-${pull}`
  const name = ref.replace(/^refs\/(heads|tags)\//, '')
  const short = slug(name).slice(0, 30)
  // A branch may be called as a pull request is here.
  return short === name && !/^pull-\d+$/.test(name) ? short : `${short}-${fingerprint(name)}`
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
