import { formatAttributes } from '../../text/attributes.ts'
import type { CacheChoice, CacheContext } from './cache-context.ts'
import { explainChoice, writeProtection } from './explain-choice.ts'
import { cacheUnavailable } from './no-cache-choice.ts'

/** Most tags of the image that are read; each costs a question to the registry. */
const MOST_TAGS = 5

/** The cache inside of the image that is pushed: only the steps of its last stage. */
export function chooseInline(context: CacheContext): CacheChoice {
  const { request, mode } = context
  const tags = (request.tags ?? []).slice(0, MOST_TAGS)
  if (tags.length === 0) return cacheUnavailable(mode, 'the image has no tag to read its cache from')
  const barrier = writeProtection(context, null)
  const reads = request.noCache !== true
  return {
    cacheFrom: reads
      ? tags.map(tag =>
          formatAttributes([
            ['type', 'registry'],
            ['ref', tag],
          ]),
        )
      : [],
    cacheTo: barrier === null ? ['type=inline'] : [],
    ...explainChoice('inside the image, last stage only', reads, barrier),
  }
}
