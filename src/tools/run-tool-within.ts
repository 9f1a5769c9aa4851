import { type RunOptions, runTool, type ToolRun } from './run-tool.ts'
import { Timeout } from './timeout.ts'

/**
 * Runs a tool that asks someone who may not answer.
 *
 * @param patience milliseconds.
 * @returns null when it had not ended by then.
 * @throws what {@link runTool} throws.
 */
export async function runToolWithin(
  patience: number,
  tool: string,
  args: readonly string[],
  options: RunOptions,
): Promise<ToolRun | null> {
  const timeout = new Timeout({ idle: patience, total: patience }, options.signal)
  try {
    return await runTool(tool, args, { ...options, signal: timeout.signal })
  } catch (error) {
    options.signal?.throwIfAborted()
    if (timeout.expired !== null) return null
    throw error
  } finally {
    timeout.end()
  }
}
