import { existsSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { isRemote } from '../dockerfile-path.ts'
import { asObject, asText, field, type JsonObject } from '../json-shape.ts'
import { messages } from '../messages.ts'

/** Where a definition was read from, and where it is worked with. */
export interface RemoteDefinition {
  /** The Git URL of the bake files. */
  readonly source: string
  /** Where the paths of this machine start; absolute. */
  readonly cwd: string
}

/**
 * A target of a definition in Git, its contexts spelt out, so that it means the same without the repository around it: as Git URLs where
 * they are folders of the repository, as paths where they are of this machine (`cwd://`).
 *
 * @throws InputError for a context of which that cannot be told.
 */
export function withPlacedContexts(name: string, target: JsonObject, remote: RemoteDefinition): JsonObject {
  const contexts = asObject(target.contexts)
  return {
    ...target,
    context: placedContext(name, target, remote),
    ...(Object.keys(contexts).length > 0 && {
      contexts: Object.fromEntries(
        Object.entries(contexts).map(([key, value]) => [key, namedContext(asText(value) ?? '', remote)]),
      ),
    }),
  }
}

/** `cwd://` stays in the values of named contexts. */
function namedContext(context: string, { source }: RemoteDefinition): string {
  return isRemote(context) || /^(target|docker-image):/.test(context)
    ? context
    : inRepository(context, source)
}

/**
 * buildx prints the repository's own folder as its URL, so `.` is that of this machine. Any other path may be of either, unless there is
 * no such directory here, or the Dockerfile is looked for in the context: there buildx takes no context of this machine.
 */
function placedContext(name: string, target: JsonObject, { source, cwd }: RemoteDefinition): string {
  const context = asText(target.context) ?? '.'
  if (context === '.' || isRemote(context)) return context
  if (hasOwnDockerfile(target) && existsSync(path.resolve(cwd, context)))
    throw new InputError(messages.contextAmbiguous(context, name, inRepository(context, source)))
  return inRepository(context, source)
}

/** Whether it has a Dockerfile wherever its context is. */
function hasOwnDockerfile(target: JsonObject): boolean {
  return field(target, 'dockerfile-inline') !== undefined || isRemote(asText(target.dockerfile) ?? '')
}

/**
 * A folder of a repository as a Git URL: after a `#` behind a colon, in a query an attribute of its own.
 *
 * @throws InputError for a URL that is not Git's.
 */
function inRepository(folder: string, source: string): string {
  const [base = '', fragment] = source.split(/#(.*)/s)
  if (/^https?:/.test(base) && !/\.git(\?.*)?$/s.test(base))
    throw new InputError(messages.contextNotInGit(folder, source))
  if (fragment === undefined && base.includes('?')) return inQuery(folder, base)
  const [ref = '', above = ''] = (fragment ?? '').split(/:(.*)/s)
  const inside = joined(above, folder)
  return inside === '' ? source : `${base}#${ref}:${inside}`
}

function inQuery(folder: string, url: string): string {
  const [pair, mark = '', above = ''] = /([?&])subdir=([^&]*)/.exec(url) ?? []
  const inside = joined(above, folder)
  if (inside === '') return url
  return pair === undefined ? `${url}&subdir=${inside}` : url.replace(pair, () => `${mark}subdir=${inside}`)
}

/** Without a slash before it; '' for the top. */
function joined(above: string, folder: string): string {
  const inside = path.posix.join(above, folder).replace(/^\/+/, '')
  return inside === '.' ? '' : inside
}
