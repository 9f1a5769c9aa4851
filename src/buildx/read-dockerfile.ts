import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BuildRequest } from '../model/build-request.ts'
import { isRemote } from './dockerfile-path.ts'

/** Longer texts are not taken for Dockerfiles. In bytes. */
const LARGEST = 1024 * 1024

/** A build as far as it says where its Dockerfile is. */
export interface DockerfileLocation {
  readonly request: Pick<BuildRequest, 'context' | 'file'>
  /** The Dockerfile when it stands in a bake file; null: it is where the request says. */
  readonly inlineDockerfile: string | null
}

/** The text of a Dockerfile; null when it is not a file of this machine. */
export async function readDockerfile(
  { request, inlineDockerfile }: DockerfileLocation,
  cwd: string,
): Promise<string | null> {
  if (inlineDockerfile !== null) return inlineDockerfile
  const file = fileOf(request)
  if (file === null) return null
  const place = path.resolve(cwd, file)
  try {
    const found = await stat(place)
    return found.isFile() && found.size <= LARGEST ? await readFile(place, 'utf8') : null
  } catch {
    // The build has better words for it.
    return null
  }
}

function fileOf({ context, file }: DockerfileLocation['request']): string | null {
  if (file === '-' || (file !== undefined && isRemote(file))) return null
  // Of a context that is fetched, a relative path is a file in there.
  if (context === '-' || isRemote(context)) return file !== undefined && path.isAbsolute(file) ? file : null
  return file ?? path.join(context, 'Dockerfile')
}
