import { mkdtemp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { plainOverrides } from '../buildx/bake/call-bake.ts'
import { readBakeRecipe } from '../buildx/bake/read-bake-recipe.ts'
import { runBake } from '../buildx/bake/run-bake.ts'
import { parseJsonText } from '../buildx/json-shape.ts'
import { evaluationArguments } from '../buildx/solve/evaluation-arguments.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { runTool, type ToolRun } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import { messages } from './messages.ts'

/** What an evaluation came to. */
export interface Evaluation {
  /** A line an item; foreign text. */
  readonly printed: readonly string[]
  /** What buildx says of it, as Docker's actions hand it on; null: nothing. */
  readonly metadata: unknown
  /** What it found wrong; its further lines are what it printed. */
  readonly failure: ToolError | null
}

/**
 * Evaluates a build, or the targets of bake files, instead of running it (`docker buildx build --call check`): no image is made, nothing
 * is measured.
 *
 * @returns what it printed, and what it found wrong.
 * @throws InputError for bake files that cannot be used; ToolError when docker cannot be started.
 */
export async function evaluate(
  { request, bake }: { readonly request: BuildRequest; readonly bake: BakeRequest | null },
  method: string,
  context: ToolContext & TempDir,
): Promise<Evaluation> {
  const directory = await mkdtemp(path.join(context.tempDir, 'call-'))
  const metadataFile = path.join(directory, 'metadata.json')
  const run =
    bake === null
      ? evaluateBuild(request, method, metadataFile, context)
      : evaluateBake(bake, method, metadataFile, context)
  const { exitCode, stdout, stderr } = await run
  const metadata = parseJsonText(await readFile(metadataFile, 'utf8').catch(() => '')) ?? null
  const printed = stdout.split('\n')
  if (exitCode === 0) return { printed, metadata, failure: null }
  // Progress is JSON; the rest is what people are meant to read.
  const errors = stderr.filter(line => !line.startsWith('{'))
  const failure = new ToolError([messages.problemsFound(method), ...printed, ...errors].join('\n'), {
    command: `docker buildx ${bake === null ? 'build' : 'bake'}`,
    exitCode,
    stderr: errors,
  })
  return { printed: [], metadata, failure }
}

function evaluateBuild(
  request: BuildRequest,
  method: string,
  metadataFile: string,
  context: ToolContext & TempDir,
): Promise<ToolRun> {
  const { args, env } = evaluationArguments(request, method, metadataFile)
  const { cwd, signal } = context
  return runTool('docker', args, { env: { ...context.env, ...env }, cwd, signal })
}

async function evaluateBake(
  request: BakeRequest,
  method: string,
  metadataFile: string,
  context: ToolContext & TempDir,
): Promise<ToolRun> {
  const recipe = await readBakeRecipe({ ...request, push: false, load: false }, [], context)
  const { definition } = recipe
  const command = {
    set: plainOverrides(definition),
    options: [`--call=${method}`, `--metadata-file=${metadataFile}`],
    targets: definition.requested,
  }
  return runBake(recipe, command, context)
}
