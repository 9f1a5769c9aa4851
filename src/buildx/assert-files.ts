import { stat } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { isRemote } from './dockerfile-path.ts'
import { messages } from './messages.ts'

/** Where buildx looks for bake files when none is named (Docker's documentation, "Bake file reference", "File format"). */
export const BAKE_FILES: readonly string[] = [
  ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'],
  ...['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
]

/**
 * Makes sure that nothing waits for a pipe where a bake file should be: what is read from one is gone for the next reader, and a writer may never come.
 * A device may never end.
 *
 * @throws InputError that names the file.
 */
export async function assertBakeFiles(files: readonly string[], cwd: string): Promise<void> {
  const local = (files.length > 0 ? files : BAKE_FILES).filter(file => !isRemote(file))
  await assertFiles('bake file', local, cwd)
}

/**
 * The same for the files that say how an image is built, the Dockerfile and what it leaves out of its context.
 *
 * @throws InputError that names the file.
 */
export async function assertBuildFiles(
  { context, file }: Pick<BuildRequest, 'context' | 'file'>,
  cwd: string,
): Promise<void> {
  if (file === '-' || (file !== undefined && isRemote(file))) return
  const hasContext = context !== '-' && !isRemote(context)
  const dockerfile = file ?? (hasContext ? path.join(context, 'Dockerfile') : undefined)
  if (dockerfile === undefined || (!hasContext && !path.isAbsolute(dockerfile))) return
  await assertFiles('Dockerfile', [dockerfile], cwd)
  const ignored = [`${dockerfile}.dockerignore`, ...(hasContext ? [path.join(context, '.dockerignore')] : [])]
  await assertFiles('file', ignored, cwd)
}

/** Of what is not there, or a directory, the tool that reads it has better words. */
async function assertFiles(what: string, files: readonly string[], cwd: string): Promise<void> {
  for (const file of files) {
    const found = await stat(path.resolve(cwd, file)).catch(() => null)
    if (found === null || found.isFile() || found.isDirectory()) continue
    throw new InputError(messages.notAFile(what, file))
  }
}
