import { ToolError } from '../../errors/tool-error.ts'
import { askTool } from '../../tools/ask-tool.ts'
import { type RunOptions, runTool } from '../../tools/run-tool.ts'
import { messages } from '../messages.ts'
import { toolReason } from './tool-reason.ts'

/**
 * Whether buildx knows a builder of this name, be it reachable or not.
 *
 * @throws ToolError when there is no buildx, or it cannot say.
 */
export async function builderExists(name: string, options: RunOptions): Promise<boolean> {
  const run = await runTool('docker', ['buildx', 'inspect', '--', name], options)
  if (run.exitCode === 0) return true
  if (run.stderr.some(line => /no builder .* found/.test(line))) return false
  throw new ToolError(messages.builderNotInspected(name, toolReason(run)), {
    command: 'docker buildx inspect',
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}

/** The builder that `docker buildx use` chose, or the engine's own; null when buildx does not say. */
export async function currentBuilder(options: RunOptions): Promise<string | null> {
  const env = { ...options.env, BUILDX_BUILDER: undefined }
  const run = await runTool('docker', ['buildx', 'inspect'], { ...options, env })
  return /^Name:[ \t]*(\S+)/m.exec(run.stdout)?.[1] ?? null
}

/**
 * The builder of the driver docker, which buildx names after the Docker context that is in use.
 *
 * @throws ToolError when docker does not say which that is.
 */
export async function engineBuilder(options: RunOptions): Promise<string> {
  const run = await askTool('docker', ['context', 'show'], options)
  const name = run.stdout.trim()
  if (run.exitCode === 0 && name !== '') return name
  throw new ToolError(messages.contextNotRead(toolReason(run)))
}
