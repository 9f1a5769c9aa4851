import { ToolError } from '../../errors/tool-error.ts'
import { findBuildx, NO_LAYOUTS } from '../find-buildx.ts'
import type { RunOptions } from '../run-tool.ts'

/**
 * Whether the current builder is that of an engine without the containerd image store, which cannot write the layouts that
 * are measured.
 *
 * @throws ToolError when there is no buildx or no engine.
 */
export async function lacksLayouts(options: RunOptions): Promise<boolean> {
  try {
    await findBuildx(undefined, options)
    return false
  } catch (error) {
    if (error instanceof ToolError && error.message === NO_LAYOUTS) return true
    throw error
  }
}
