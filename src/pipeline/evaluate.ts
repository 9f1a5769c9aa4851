import path from 'node:path'
import { bakeArguments, bakeShorthands, bakeSubjects } from '../buildx/bake/bake-arguments.ts'
import { bakeContext } from '../buildx/bake/bake-context.ts'
import { evaluationArguments } from '../buildx/solve/evaluation-arguments.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { type RunOptions, runTool } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'

/**
 * Evaluates a build, or the targets of bake files, instead of running it (`docker buildx build --call check`): no image is made, nothing
 * is measured.
 *
 * @returns what it printed, a line an item; foreign text.
 * @throws ToolError when it found something wrong; its further lines are what it printed.
 */
export async function evaluate(
  { request, bake }: { readonly request: BuildRequest; readonly bake: BakeRequest | null },
  method: string,
  context: ToolContext & TempDir,
): Promise<string[]> {
  const { args, options } =
    bake === null ? buildCall(request, method, context) : bakeCall(bake, method, context)
  const { exitCode, stdout, stderr } = await runTool('docker', args, options)
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

interface Call {
  readonly args: readonly string[]
  readonly options: RunOptions
}

function buildCall(request: BuildRequest, method: string, context: ToolContext & TempDir): Call {
  const { args, env } = evaluationArguments(request, method, path.join(context.tempDir, 'call.json'))
  return { args, options: { env: { ...context.env, ...env }, cwd: context.cwd, signal: context.signal } }
}

function bakeCall(request: BakeRequest, method: string, context: ToolContext): Call {
  const args = [
    ...bakeArguments(request, request.set),
    ...bakeShorthands({ ...request, push: false, load: false }),
    `--call=${method}`,
    ...bakeSubjects(request, request.targets),
  ]
  return { args, options: bakeContext(request, context) }
}
