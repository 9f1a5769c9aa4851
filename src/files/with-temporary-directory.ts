import { makeDirectory } from './make-directory.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Runs a task with a directory of its own, which is gone when the task has ended, however it ended.
 *
 * @param parent where the directory is made; made itself when it is missing.
 */
export async function withTemporaryDirectory<Result>(
  parent: string,
  task: (directory: string) => Promise<Result>,
): Promise<Result> {
  await makeDirectory(parent)
  const directory = await mkdtemp(path.join(parent, 'slim-build-'))
  try {
    return await task(directory)
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  }
}
