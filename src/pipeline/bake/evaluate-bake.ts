import { bakeArguments, bakeShorthands, bakeSubjects } from '../../buildx/bake/bake-arguments.ts'
import { bakeSurroundings } from '../../buildx/bake/bake-surroundings.ts'
import { runTool } from '../../buildx/run-tool.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { BakeRequest } from '../../inputs/bake-request.ts'
import type { PipelineTools } from '../pipeline-tools.ts'

/**
 * Evaluates the targets of bake files instead of building them (`docker buildx bake --call check`): no image is made, nothing is
 * measured.
 *
 * @returns what it printed, a line an item; foreign text.
 * @throws ToolError when it found something wrong; its further lines are what it printed.
 */
export async function evaluateBake(
  request: BakeRequest,
  method: string,
  tools: PipelineTools,
): Promise<string[]> {
  const { env, cwd, signal } = bakeSurroundings(request, tools)
  const args = [
    ...bakeArguments(request, request.set),
    ...bakeShorthands({ ...request, push: false, load: false }),
    `--call=${method}`,
    ...bakeSubjects(request, request.targets),
  ]
  const { exitCode, stdout, stderr } = await runTool('docker', args, { env, cwd, signal })
  const printed = stdout.split('\n')
  if (exitCode === 0) return printed
  throw new ToolError([`\`call: ${method}\` found something wrong`, ...printed, ...stderr].join('\n'), {
    command: 'docker buildx bake',
    exitCode,
    stderr,
  })
}
