import { type RunOptions, runTool } from '../../tools/run-tool.ts'

/**
 * The containers of a docker-container builder; none when there is none to ask.
 */
export async function containersOf(builder: string, options: RunOptions): Promise<string[]> {
  const prefix = `buildx_buildkit_${builder}`
  const format = ['--all', '--filter', `name=${prefix}`, '--format', '{{.Names}}']
  const { stdout } = await runTool('docker', ['container', 'ls', ...format], options)
  return stdout.split('\n').filter(container => /^\d+$/.test(container.slice(prefix.length)))
}

/**
 * What a container printed, line by line; untrusted text.
 *
 * @param lines how many of the last ones.
 */
export async function containerLog(
  container: string,
  lines: number,
  options: RunOptions,
): Promise<readonly string[]> {
  const errors: string[] = []
  const args = ['container', 'logs', `--tail=${lines}`, '--', container]
  const { stdout } = await runTool('docker', args, { ...options, onErrorLine: line => errors.push(line) })
  return [...stdout.split('\n'), ...errors].filter(line => line.trim() !== '')
}
