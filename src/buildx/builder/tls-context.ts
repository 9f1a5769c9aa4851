import { ToolError } from '../../errors/tool-error.ts'
import { askTool } from '../../tools/ask-tool.ts'
import type { RunOptions } from '../../tools/run-tool.ts'
import { field, parseJsonText } from '../json-shape.ts'
import { messages } from '../messages.ts'
import { toolReason } from './tool-reason.ts'

/**
 * Whether docker reaches its engine by TLS files that the environment names (DOCKER_TLS_VERIFY, DOCKER_CERT_PATH), as with an engine
 * in a container beside the runner. buildx makes no docker-container builder there: it has no place to keep the files, which a Docker
 * context is (buildx, builder/builder.go: "could not create a builder instance with TLS data loaded from environment").
 */
export async function hasTlsOfEnvironment(options: RunOptions): Promise<boolean> {
  const shown = await askTool('docker', ['context', 'show'], options)
  if (shown.stdout.trim() !== 'default') return false
  const { stdout } = await askTool(
    'docker',
    ['context', 'inspect', '--format={{json .TLSMaterial}}', 'default'],
    options,
  )
  const files = field(parseJsonText(stdout), 'docker')
  return Array.isArray(files) && files.length > 0
}

/**
 * Keeps how docker reaches its engine, TLS files included, under a name.
 *
 * @throws ToolError when docker cannot.
 */
export async function createContext(name: string, options: RunOptions): Promise<void> {
  const run = await askTool('docker', ['context', 'create', '--', name], options)
  if (run.exitCode === 0) return
  throw new ToolError(messages.contextNotCreated(name, toolReason(run)))
}
