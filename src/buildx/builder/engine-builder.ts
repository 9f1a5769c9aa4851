import { ToolError } from '../../errors/tool-error.ts'
import { askTool } from '../../tools/ask-tool.ts'
import type { RunOptions } from '../../tools/run-tool.ts'
import { toolReason } from './tool-reason.ts'

/**
 * The builder of the driver docker, which buildx names after the Docker context that is in use.
 *
 * @throws ToolError when docker does not say which that is.
 */
export async function engineBuilder(options: RunOptions): Promise<string> {
  const run = await askTool('docker', ['context', 'show'], options)
  const name = run.stdout.trim()
  if (run.exitCode === 0 && name !== '') return name
  throw new ToolError(`docker does not say which context is in use: ${toolReason(run)}`)
}
