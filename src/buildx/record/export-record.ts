import { ToolError } from '../../errors/tool-error.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { toolReason } from '../builder/tool-reason.ts'
import { asText } from '../json-shape.ts'
import { messages } from '../messages.ts'

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
  { builder, context }: { builder: string | undefined; context: ToolContext },
): Promise<void> {
  const id = asText(ref.split('/').at(-1))
  if (id === null || !/^[a-z0-9]+$/.test(id)) throw new ToolError(messages.recordNotNamed)
  const args = ['buildx', 'history', 'export', '--finalize', `--output=${file}`]
  if (builder !== undefined) args.push(`--builder=${builder}`)
  const run = await runTool('docker', [...args, id], context)
  if (run.exitCode === 0) return
  throw new ToolError(messages.recordNotExported(toolReason(run)), {
    command: 'docker buildx history export',
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}
