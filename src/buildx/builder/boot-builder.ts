import { ToolError } from '../../errors/tool-error.ts'
import { type RunOptions, runTool } from '../../tools/run-tool.ts'
import { messages } from '../messages.ts'
import { containerLog, containersOf } from './container-logs.ts'
import { toolReason } from './tool-reason.ts'

/** Lines of a container's log that a failure repeats. */
const LOG_LINES = 20

/**
 * Boots all nodes of a builder and waits until they answer. One that runs already stays as it is.
 *
 * @param say called with each line that tells of the progress; untrusted text.
 * @throws ToolError when one does not boot. Its first line is the reason; those below are what the containers printed.
 */
export async function bootBuilder(
  name: string,
  options: RunOptions,
  say: (line: string) => void,
): Promise<void> {
  const run = await runTool('docker', ['buildx', 'inspect', '--bootstrap', '--', name], {
    ...options,
    onErrorLine: say,
  })
  const problem = /^Error:.*$/m.test(run.stdout)
  if (run.exitCode === 0 && !problem) return
  const printed = await containerLogs(name, options)
  const sentence = messages.builderNotBooted(name, toolReason(run))
  throw new ToolError([sentence, ...printed].join('\n'), {
    command: 'docker buildx inspect --bootstrap',
    exitCode: run.exitCode,
    stderr: run.stderr,
  })
}

/** What the containers of a docker-container builder printed last; nothing when there are none to ask. */
async function containerLogs(name: string, options: RunOptions): Promise<string[]> {
  const logs = (await containersOf(name, options)).map(async container => {
    const lines = await containerLog(container, LOG_LINES, options)
    return lines.length === 0 ? [] : [`The last lines of ${container}:`, ...lines.slice(-LOG_LINES)]
  })
  return (await Promise.all(logs)).flat()
}
