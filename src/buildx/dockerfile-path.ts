import path from 'node:path'
import { pathInside } from '../files/path-inside.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { withoutCredentials } from '../text/hide-passwords.ts'

/**
 * What a report calls the Dockerfile: its URL without what may be a token, or its path from the top of the sources where it stands below that.
 *
 * @param sources absolute; default: the working directory.
 */
export function dockerfilePath(request: BuildRequest, cwd: string, sources = cwd): string {
  if (request.file === '-') return 'standard input'
  if (request.file !== undefined)
    return isRemote(request.file) ? withoutCredentials(request.file) : shorten(request.file, cwd, sources)
  if (request.context === '-' || isRemote(request.context)) return 'Dockerfile'
  return shorten(path.join(request.context, 'Dockerfile'), cwd, sources)
}

/** A context or Dockerfile that BuildKit or buildx fetches: a URL, or git's `user@host:path` and `host/path.git`. */
export function isRemote(location: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(location) || /^git@|^github\.com\//.test(location)
}

function shorten(file: string, cwd: string, sources: string): string {
  return pathInside(path.resolve(cwd, file), sources) ?? file.split(path.sep).join('/')
}
