import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import type { DirectoryCache, Restored, Saved } from '../../pipeline/cache/directory-cache.ts'
import { runTool } from '../../tools/run-tool.ts'
import { clientProgram } from '../client-program.ts'
import type { CacheRequest, CacheResponse } from './cache-client.ts'

const CLIENT = clientProgram('cache-client')

/** Milliseconds that gigabytes may take; a service that hangs takes no more. */
const PATIENCE = 10 * 60_000

/** Bytes. */
const MOST_BYTES = 10 * 1024 ** 3

export interface ActionsCacheOptions {
  /** Environment of the step, with the address of the service and the token. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Milliseconds for one directory; default ten minutes. */
  readonly patience?: number
  /** Bytes that a restored directory may have; default: what GitHub keeps for a whole repository. */
  readonly most?: number
}

/**
 * Directories in GitHub's cache service, by its own client. What a run may read and write there is decided by GitHub: a pull
 * request reads what its base branch kept, and what it keeps itself is seen by itself alone.
 */
export function actionsCache(options: ActionsCacheOptions): DirectoryCache {
  const { most = MOST_BYTES } = options
  return {
    restore: async (directory, keys): Promise<Restored> => {
      const wanted = { do: 'restore', directory: path.basename(directory), keys, most } as const
      const { answer, problem } = await ask(wanted, directory, options)
      if (answer?.key != null) return { kind: 'found', key: answer.key }
      return problem === null ? { kind: 'nothing' } : { kind: 'failed', why: problem }
    },
    save: async (directory, key): Promise<Saved> => {
      const wanted = { do: 'save', directory: path.basename(directory), key } as const
      const { answer, problem } = await ask(wanted, directory, options)
      if (answer?.saved != null && answer.saved >= 0) return { kind: 'saved' }
      if (problem === null || /\(409\)|already exists/.test(problem)) return { kind: 'there' }
      return { kind: 'failed', why: problem }
    },
  }
}

interface CacheReply {
  readonly answer: CacheResponse | null
  readonly problem: string | null
}

async function ask(
  question: CacheRequest,
  directory: string,
  options: ActionsCacheOptions,
): Promise<CacheReply> {
  const { env, signal, patience = PATIENCE } = options
  const timeout = AbortSignal.timeout(patience)
  const parent = path.dirname(directory)
  try {
    const { exitCode, stdout, stderr } = await runTool(process.execPath, [CLIENT, JSON.stringify(question)], {
      // The client names what it keeps by its path from the workspace, which thus is the same on every machine.
      env: { ...env, GITHUB_WORKSPACE: parent },
      runnerServices: true,
      cwd: parent,
      signal: AbortSignal.any([signal, timeout]),
    })
    const lines = stdout.trimEnd().split('\n')
    if (exitCode !== 0) return { answer: null, problem: stderr.at(-1) ?? 'its client failed' }
    return { answer: JSON.parse(lines.at(-1) ?? '') as CacheResponse, problem: problemIn(lines) }
  } catch (error) {
    signal.throwIfAborted()
    if (timeout.aborted)
      return { answer: null, problem: `the cache service did not answer within ${patience / 1000} s` }
    if (!(error instanceof ToolError || error instanceof SyntaxError)) throw error
    return { answer: null, problem: error.message }
  }
}

/** The client tells of failures in its log alone, and of why a key was refused in what it prints to debug it. */
function problemIn(lines: readonly string[]): string | null {
  const found = lines.flatMap(line => TROUBLE.exec(line)?.[1] ?? [])
  return found[0] ?? null
}

const TROUBLE =
  /^(?:::debug::Failed to reserve cache: (?:Error: )?|(?:::warning::)?Failed to (?:save|restore): )(.*)/
