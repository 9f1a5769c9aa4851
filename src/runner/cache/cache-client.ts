import { restoreCache, saveCache } from '@actions/cache'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import { unpackDirectory } from '../../pipeline/cache/unpack-directory.ts'
import { withOwnTar } from './own-tar.ts'

/** What the process is asked, as JSON in its first argument. The directory stands in the working directory. */
export type CacheRequest =
  | {
      readonly do: 'restore'
      readonly directory: string
      readonly keys: readonly string[]
      /** Bytes of all files together. */
      readonly most: number
    }
  | { readonly do: 'save'; readonly directory: string; readonly key: string }

/** What it answers, as JSON in its last line: the key that was found, and the number of what was saved (-1: nothing). */
export interface CacheResponse {
  readonly key: string | null
  readonly saved: number | null
}

type Restore = Extract<CacheRequest, { readonly do: 'restore' }>

/** Keys that the service takes in one question, the first of them twice. */
const MOST_KEYS = 9

/**
 * GitHub's own client of its cache service, in a process of its own: it prints commands to the log, waits for minutes on a service
 * that does not answer, and holds whole archives open. Here it can be ended. With more arguments it is what that client takes for tar.
 */
const [, program = '', asked = '', ...more] = process.argv
const question = JSON.parse(asked) as CacheRequest
if (question.do === 'restore' && more.length > 0) {
  process.exitCode = await unpack(question, more)
} else {
  const answer: CacheResponse =
    question.do === 'save'
      ? { key: null, saved: await saveCache([question.directory], question.key) }
      : { key: await withOwnTar([process.execPath, program, asked], () => restore(question)), saved: null }
  process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit())
}

/** The service takes the first key for a whole one, and the others for beginnings. Of many keys the best ones are asked for first. */
async function restore({ directory, keys }: Restore): Promise<string | null> {
  for (let start = 0; start < keys.length; start += MOST_KEYS) {
    const some = keys.slice(start, start + MOST_KEYS)
    const found = await restoreCache([directory], some[0] ?? '', some)
    if (found !== undefined) return found
  }
  return null
}

/** As `tar -xf archive -P -C workspace …`, but careful. What stands in its way is said as the client says it. */
async function unpack({ directory, most }: Restore, args: readonly string[]): Promise<number> {
  const after = (option: string) => args[args.indexOf(option) + 1] ?? ''
  try {
    await unpackDirectory(after('-xf'), path.join(after('-C'), directory), most)
    return 0
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    process.stdout.write(`Failed to restore: ${error.message}\n`)
    return 1
  }
}
