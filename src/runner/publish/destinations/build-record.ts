import { uploadBuildRecord } from '../../artifacts/upload-build-record.ts'
import type { Destination } from '../destination.ts'

/** The artifact with BuildKit's own record of each build, as docker/build-push-action uploads it, where it is asked for. */
export const buildRecord: Destination = {
  name: 'the build record',
  async publish({ made, inputs }, context, log) {
    for (const { built } of made?.result.images ?? [])
      await uploadBuildRecord(built, inputs.request.builder, context, log)
  },
}
