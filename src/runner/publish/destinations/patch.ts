import path from 'node:path'
import { patchArtifactName } from '../../../collect/report-artifact.ts'
import { uploadArtifact } from '../../artifacts/upload-artifact.ts'
import type { Destination } from '../destination.ts'

/** The artifact with the changes that are certain, as `git apply` takes them: of a bake, a file in a folder of each target. */
export const patch: Destination = {
  name: 'the artifact with the patch',
  async publish({ made, artifact }, { env, signal }, log) {
    const { result, files } = made ?? {}
    const patches = (result?.images ?? []).flatMap(({ target }) => files?.get(target)?.patch ?? [])
    const [first] = patches
    const own = first === undefined ? null : await artifact()
    if (first === undefined || own === null) return
    const name = patchArtifactName(own)
    const root = patches.length === 1 ? path.dirname(first) : path.dirname(path.dirname(first))
    const warning = await uploadArtifact(name, patches, root, { env, signal })
    if (warning !== null) log.warning(warning)
    else log.lines([`The patch is the artifact ${name}: gh run download --name ${name}`])
  },
}
