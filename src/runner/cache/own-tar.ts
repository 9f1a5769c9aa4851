import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Names by which GitHub's client looks for tar: the second one on macOS. */
const NAMES = ['tar', 'gtar']

/**
 * Runs a task in which `tar` is a program of ours. GitHub's client unpacks with `tar -P`, which follows links and writes to absolute paths,
 * as much as there is.
 *
 * @param command program and arguments that get those of tar.
 */
export async function withOwnTar<Result>(
  command: readonly string[],
  task: () => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(path.join(process.env.RUNNER_TEMP ?? tmpdir(), 'slim-build-tar-'))
  const words = command.map(word => `'${word.replaceAll("'", String.raw`'\''`)}'`)
  const { PATH = '' } = process.env
  try {
    for (const name of NAMES)
      await writeFile(path.join(directory, name), `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, {
        mode: 0o700,
      })
    process.env.PATH = `${directory}${path.delimiter}${PATH}`
    return await task()
  } finally {
    process.env.PATH = PATH
    await rm(directory, { recursive: true, force: true })
  }
}
