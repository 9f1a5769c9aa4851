import { restoreCache, saveCache } from '@actions/cache'

/** What the process is asked, as JSON in its first argument. The directory stands in the working directory. */
export type CacheRequest =
  | { readonly do: 'restore'; readonly directory: string; readonly keys: readonly string[] }
  | { readonly do: 'save'; readonly directory: string; readonly key: string }

/** What it answers, as JSON in its last line: the key that was found, and the number of what was saved (-1: nothing). */
export interface CacheResponse {
  readonly key: string | null
  readonly saved: number | null
}

/** Keys that the service takes in one question, the first of them twice. */
const MOST_KEYS = 9

/**
 * GitHub's own client of its cache service, in a process of its own: it prints commands to the log, waits for minutes on a service
 * that does not answer, and holds whole archives open. Here it can be ended.
 */
const question = JSON.parse(process.argv[2] ?? '') as CacheRequest
const answer: CacheResponse =
  question.do === 'save'
    ? { key: null, saved: await saveCache([question.directory], question.key) }
    : { key: await restore(question.directory, question.keys), saved: null }
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit())

/** The service takes the first key for a whole one, and the others for beginnings. Of many keys the best ones are asked for first. */
async function restore(directory: string, keys: readonly string[]): Promise<string | null> {
  for (let start = 0; start < keys.length; start += MOST_KEYS) {
    const some = keys.slice(start, start + MOST_KEYS)
    const found = await restoreCache([directory], some[0] ?? '', some)
    if (found !== undefined) return found
  }
  return null
}
