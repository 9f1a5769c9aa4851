import path from 'node:path'
import { evaluationArguments } from '../buildx/solve/evaluation-arguments.ts'
import { runTool } from '../buildx/run-tool.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/**
 * Evaluates a build instead of running it (`docker buildx build --call check`): no image is made, nothing is measured.
 *
 * @returns what it printed, a line an item; foreign text.
 * @throws ToolError when it found something wrong; its further lines are what it printed.
 */
export async function evaluateBuild(
  request: SolveRequest,
  method: string,
  tools: PipelineTools,
): Promise<string[]> {
  const { args, env } = evaluationArguments(request, method, path.join(tools.tempDir, 'call.json'))
  const { exitCode, stdout, stderr } = await runTool('docker', args, {
    env: { ...tools.env, ...env },
    cwd: tools.cwd,
    signal: tools.signal,
  })
  const printed = stdout.split('\n')
  if (exitCode === 0) return printed
  // Progress is JSON; the rest is what people are meant to read.
  const errors = stderr.filter(line => !line.startsWith('{'))
  throw new ToolError([`\`call: ${method}\` found something wrong`, ...printed, ...errors].join('\n'), {
    command: 'docker buildx build',
    exitCode,
    stderr: errors,
  })
}
