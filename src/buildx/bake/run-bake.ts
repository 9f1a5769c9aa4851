import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RunOptions, runTool, type ToolRun } from '../../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import { bakeArguments } from './bake-arguments.ts'
import { bakeContext } from './bake-context.ts'
import type { BakeRecipe } from './bake-recipe.ts'

/** What is to be done with a bake. */
export interface BakeCommand {
  /** What takes the place of values of its targets. */
  readonly set: readonly string[]
  /** Further options. */
  readonly options: readonly string[]
  readonly targets: readonly string[]
}

/**
 * Starts `docker buildx bake` on what the bake files came to. The user's own files are not read again, since they may come to something
 * else the next time, and buildx does not ask for consent, since that has been seen to.
 *
 * @throws what {@link runTool} throws.
 */
export async function runBake(
  { request, file }: BakeRecipe,
  { set, options, targets }: BakeCommand,
  context: ToolContext & TempDir,
  more: Pick<RunOptions, 'runnerServices' | 'onErrorLine'> = {},
): Promise<ToolRun> {
  const { env, cwd, signal } = bakeContext(request, context)
  const directory = await mkdtemp(path.join(context.tempDir, 'definition-'))
  const written = path.join(directory, 'bake.json')
  try {
    await writeFile(written, file, { mode: 0o600 })
    const args = [
      ...bakeArguments({ ...request, files: [written] }, set),
      '--progress=rawjson',
      ...options,
      ...['--', ...targets],
    ]
    // The paths in it start where bake runs, wherever it is itself.
    const environment = { ...env, BUILDX_BAKE_FILE_RELATIVE_PATHS: undefined }
    return await runTool('docker', args, { ...more, env: environment, cwd, signal })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
