import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Patch } from '../../edit/make-patch.ts'
import { type SourceFiles, textOf } from '../../edit/source-files.ts'
import { readRegularFile } from '../../files/read-regular-file.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { unpublished } from '../gate-push.ts'

/** A build that is repeated: of one platform, from the builder's cache, and published nowhere. */
export function repeated(request: BuildRequest, platform: string): BuildRequest {
  return {
    ...unpublished(request),
    ...{ attests: [], provenance: 'false', sbom: '', tags: [], cacheTo: [] },
    ...{ noCache: false, noCacheFilters: [], pull: false },
    ...(request.platforms === undefined || request.platforms.length === 0 ? {} : { platforms: [platform] }),
  }
}

/** Bytes of a file of patterns; longer ones are not copied. */
const LONGEST_IGNORE_FILE = 10_000_000

/**
 * Writes the Dockerfile of a patch into a directory of its own, with what says which files of the build context stay out beside it, where
 * BuildKit looks for that first. No file of the user's is touched.
 *
 * @param dockerfile its name in the patch.
 * @returns the same build with the written files.
 * @throws the file system's error where it refuses.
 */
export async function writeTrial(
  request: BuildRequest,
  {
    patch,
    sources,
    dockerfile,
  }: { readonly patch: Patch; readonly sources: SourceFiles; readonly dockerfile: string },
  { directory, cwd }: { readonly directory: string; readonly cwd: string },
): Promise<BuildRequest> {
  const file = path.join(directory, 'Dockerfile')
  const after = (name: string): string | null =>
    patch.files.find(each => each.file === name)?.after ?? textOf(sources, name)
  await writeFile(file, after(dockerfile) ?? '')
  const ignoreFile = `${file}.dockerignore`
  if (sources.ignoreFile !== null) await writeFile(ignoreFile, after(sources.ignoreFile.file) ?? '')
  else {
    const own = `${path.resolve(cwd, request.file ?? path.join(request.context, 'Dockerfile'))}.dockerignore`
    const text = await ignoreFileOf(own)
    // Without one, that of the context holds.
    if (text !== null) await writeFile(ignoreFile, text)
  }
  return { ...request, file }
}

/** Null where there is none; another fault would leave files in the context that the build as it is keeps out. */
async function ignoreFileOf(file: string): Promise<string | null> {
  try {
    return await readRegularFile(file, { most: LONGEST_IGNORE_FILE, links: 'follow' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
