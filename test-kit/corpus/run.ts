import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * What a program writes to its standard output.
 *
 * @throws Error with the command and all that it wrote to standard error when it fails.
 */
export async function run(
  program: string,
  argv: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<string> {
  const { stdout } = await execute(program, argv, {
    ...options,
    encoding: 'latin1',
    maxBuffer: 512 * 1024 * 1024,
  })
  return stdout
}
