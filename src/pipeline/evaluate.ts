import path from 'node:path'
import { plainOverrides } from '../buildx/bake/call-bake.ts'
import { readBakeRecipe } from '../buildx/bake/read-bake-recipe.ts'
import { runBake } from '../buildx/bake/run-bake.ts'
import { evaluationArguments } from '../buildx/solve/evaluation-arguments.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { runTool, type ToolRun } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'

/**
 * Evaluates a build, or the targets of bake files, instead of running it (`docker buildx build --call check`): no image is made, nothing
 * is measured.
 *
 * @returns what it printed, a line an item; foreign text.
 * @throws ToolError when it found something wrong; its further lines are what it printed; InputError for bake files that cannot be used.
 */
export async function evaluate(
  { request, bake }: { readonly request: BuildRequest; readonly bake: BakeRequest | null },
  method: string,
  context: ToolContext & TempDir,
): Promise<string[]> {
  const run = bake === null ? evaluateBuild(request, method, context) : evaluateBake(bake, method, context)
  const { exitCode, stdout, stderr } = await run
  const printed = stdout.split('\n')
  if (exitCode === 0) return printed
  // Progress is JSON; the rest is what people are meant to read.
  const errors = stderr.filter(line => !line.startsWith('{'))
  throw new ToolError([`\`call: ${method}\` found problems`, ...printed, ...errors].join('\n'), {
    command: `docker buildx ${bake === null ? 'build' : 'bake'}`,
    exitCode,
    stderr: errors,
  })
}

function evaluateBuild(
  request: BuildRequest,
  method: string,
  context: ToolContext & TempDir,
): Promise<ToolRun> {
  const { args, env } = evaluationArguments(request, method, path.join(context.tempDir, 'call.json'))
  const { cwd, signal } = context
  return runTool('docker', args, { env: { ...context.env, ...env }, cwd, signal })
}

async function evaluateBake(
  request: BakeRequest,
  method: string,
  context: ToolContext & TempDir,
): Promise<ToolRun> {
  const recipe = await readBakeRecipe({ ...request, push: false, load: false }, [], context)
  const { definition } = recipe
  const command = {
    set: plainOverrides(definition),
    options: [`--call=${method}`],
    targets: definition.requested,
  }
  return runBake(recipe, command, context)
}
