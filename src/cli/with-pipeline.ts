import { rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { closeToOthers } from '../files/close-to-others.ts'
import { makeOwnedDirectory } from '../files/owned-directory.ts'
import type { WholeContext } from '../pipeline/run-context.ts'
import { VERSION } from '../model/version.ts'
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
  const tempDir = await makeOwnedDirectory(tmpdir())
  try {
    const kept = await keptDirectory(io.env, tempDir)
    const directories = {
      tempDir,
      storeDir: path.join(kept, 'layers'),
      imagesDir: path.join(kept, 'images'),
    }
    return await task(toolsFor(io, directories, shown), message => {
      shown.onEvent({ type: 'warning', message })
    })
  } finally {
    shown.end()
    await rm(tempDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

function toolsFor(
  io: CliIo,
  directories: Pick<WholeContext, 'tempDir' | 'storeDir' | 'imagesDir'>,
  progress: Progress,
): WholeContext {
  const { env, cwd, signal, stdin, stdout } = io
  return {
    version: VERSION,
    env,
    cwd,
    ...directories,
    relied: new Map(),
    signal,
    answers: builderAnswers(io),
    now: () => new Date(),
    onEvent: progress.onEvent,
    stdin,
    stdout,
  }
}

/** Where indexes are kept between runs; with what others may write or read, a run has a directory of its own instead. */
async function keptDirectory(env: CliIo['env'], tempDir: string): Promise<string> {
  const kept = path.join(cacheDirectory(env), 'slim-build')
  return (await closeToOthers(kept, process.getuid?.())) ? kept : tempDir
}

/** XDG base directory specification: a relative path there is to be ignored. */
function cacheDirectory(env: CliIo['env']): string {
  const { XDG_CACHE_HOME: cache = '' } = env
  return path.isAbsolute(cache) ? cache : path.join(homedir(), '.cache')
}
