import { rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { closeToOthers } from '../files/close-to-others.ts'
import { makeOwnedDirectory } from '../files/owned-directory.ts'
import { VERSION } from '../model/version.ts'
import { openStackStore } from '../pipeline/cache/open-stack-store.ts'
import type { Storage, WholeContext } from '../pipeline/run-context.ts'
import { builderAnswers } from './builder-answers.ts'
import type { CliIo } from './cli-io.ts'
import { Progress } from './progress.ts'

/**
 * Runs a task with the pipeline's context, and shows its progress on standard error.
 *
 * @param progress `auto`, `plain`, `tty` or `quiet`.
 */
export async function withPipeline<Result>(
  io: CliIo,
  progress: string,
  task: (context: WholeContext, warn: (message: string) => void) => Promise<Result>,
): Promise<Result> {
  const shown = new Progress(io.stderr, progress)
  const warn = (message: string) => {
    shown.onEvent({ type: 'warning', message })
  }
  const tempDir = await makeOwnedDirectory(tmpdir())
  try {
    const storage = await openStorage(io.env, tempDir, warn)
    try {
      return await task(toolsFor(io, storage, shown), warn)
    } finally {
      await storage.images?.settled()
    }
  } finally {
    shown.end()
    await rm(tempDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

function toolsFor(io: CliIo, storage: Storage, progress: Progress): WholeContext {
  const { env, cwd, signal, stdin, stdout } = io
  return {
    version: VERSION,
    env,
    cwd,
    ...storage,
    signal,
    answers: builderAnswers(io),
    now: () => new Date(),
    onEvent: progress.onEvent,
    stdin,
    stdout,
  }
}

/** What is kept between runs; where others may write or read that, a run keeps indexes in a directory of its own. */
async function openStorage(
  env: CliIo['env'],
  tempDir: string,
  warn: (message: string) => void,
): Promise<Storage> {
  const kept = path.join(cacheDirectory(env), 'slim-build')
  const relied = new Map()
  if (!(await closeToOthers(kept, process.getuid?.())))
    return { tempDir, storeDir: path.join(tempDir, 'layers'), relied }
  const images = openStackStore(path.join(kept, 'images'), warn)
  return { tempDir, storeDir: path.join(kept, 'layers'), images, relied }
}

/** XDG base directory specification: a relative path there is to be ignored. */
function cacheDirectory(env: CliIo['env']): string {
  const { XDG_CACHE_HOME: cache = '' } = env
  return path.isAbsolute(cache) ? cache : path.join(homedir(), '.cache')
}
