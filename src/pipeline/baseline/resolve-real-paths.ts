import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { isLocal } from './request-at-commit.ts'

/** Paths as the file system has them: git names the checkout so, and one that leads there by a link is in it, too. */
export async function resolveRealPaths(request: BuildRequest, cwd: string): Promise<BuildRequest> {
  const real = async (location: string) => {
    const absolute = path.resolve(cwd, location)
    return isRemote(location) ? location : realpath(absolute).catch(() => absolute)
  }
  const { context, file, buildContexts = [] } = request
  const contexts = buildContexts.map(async item => {
    const [name, value] = [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]
    return isLocal(value) ? `${name}=${await real(value)}` : item
  })
  return {
    ...request,
    context: await real(context),
    ...(file === undefined ? {} : { file: await real(file) }),
    buildContexts: await Promise.all(contexts),
  }
}
