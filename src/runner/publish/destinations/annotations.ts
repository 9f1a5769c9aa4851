import { isRemote } from '../../../buildx/dockerfile-path.ts'
import { annotateGrowth } from '../../log/annotate-growth.ts'
import type { Destination } from '../destination.ts'

/** Annotations of the Dockerfile lines that made an image bigger. */
export const annotations: Destination = {
  name: 'the annotations',
  async publish({ overview, inputs }, context, log) {
    if (inputs.annotate !== 'auto' || isRemote(inputs.request.context)) return
    for (const report of overview.reports) await annotateGrowth(report, context.sources ?? context.cwd, log)
  },
}
