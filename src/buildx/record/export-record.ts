import { ToolError } from '../../errors/tool-error.ts'
import { type RunOptions, runTool } from '../../tools/run-tool.ts'
import { toolReason } from '../builder/tool-reason.ts'
import { asText } from '../json-shape.ts'

/**
 * Writes BuildKit's record of a build (steps, logs, sources, build arguments in full) to a file that Docker Desktop opens.
 *
 * @param ref builder, node and id of the record, as buildx gives it
 * @param file the file to write; absolute
 * @throws ToolError when there is no such record, or buildx is older than 0.24.
 */
export async function exportRecord(
  ref: string,
  file: string,
  { builder, tools }: { builder: string | undefined; tools: Pick<RunOptions, 'env' | 'cwd' | 'signal'> },
): Promise<void> {
  const id = asText(ref.split('/').at(-1))
  if (id === null || !/^[a-z0-9]+$/.test(id))
    throw new ToolError('buildx did not say which record is the build’s')
  const args = ['buildx', 'history', 'export', '--finalize', `--output=${file}`]
  if (builder !== undefined) args.push(`--builder=${builder}`)
  const { env, cwd, signal } = tools
  const run = await runTool('docker', [...args, id], { env, ...(cwd !== undefined && { cwd }), signal })
  if (run.exitCode === 0) return
  throw new ToolError(`docker buildx history export failed: ${toolReason(run)}`, {
    command: 'docker buildx history export',
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}
