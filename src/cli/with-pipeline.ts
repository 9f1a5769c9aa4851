import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import type { WholeContext } from '../pipeline/run-context.ts'
import { VERSION } from '../pipeline/version.ts'
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
  try {
    return await task(toolsFor(io, shown), message => {
      shown.onEvent({ type: 'warning', message })
    })
  } finally {
    shown.end()
  }
}

function toolsFor({ env, cwd, signal, stdin, stdout }: CliIo, progress: Progress): WholeContext {
  return {
    version: VERSION,
    env,
    cwd,
    tempDir: tmpdir(),
    storeDir: path.join(cacheDirectory(env), 'slim-build', 'layers'),
    signal,
    answers: new BuilderAnswers({ env, cwd, signal }),
    now: () => new Date(),
    onEvent: progress.onEvent,
    stdin,
    stdout,
  }
}

/** XDG base directory specification: a relative path there is to be ignored. */
function cacheDirectory(env: CliIo['env']): string {
  const { XDG_CACHE_HOME: cache = '' } = env
  return path.isAbsolute(cache) ? cache : path.join(homedir(), '.cache')
}
