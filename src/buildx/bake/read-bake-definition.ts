import { InputError } from '../../errors/input-error.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { BuildContext } from '../build-context.ts'
import { isRemote } from '../dockerfile-path.ts'
import { messages } from '../messages.ts'
import { assertBakeFiles } from '../assert-readable-twice.ts'
import { bakeArguments, bakeShorthands, bakeSubjects } from './bake-arguments.ts'
import { bakeContext } from './bake-context.ts'
import type { BakeDefinition } from './bake-target.ts'
import { explainDefinition } from './explain-definition.ts'
import { parseBakeDefinition } from './parse-bake-definition.ts'

/**
 * Asks buildx what the bake files, overrides and variables come to (`docker buildx bake --print`).
 *
 * @throws InputError when the files or the targets that are asked for are not there or wrong; ToolError when buildx fails.
 */
export async function readBakeDefinition(
  request: BakeRequest,
  context: ToolContext & Pick<BuildContext, 'sources'>,
): Promise<BakeDefinition> {
  if (request.files.includes('-')) throw new InputError(messages.bakeFileFromStandardInput)
  const { env, cwd, signal } = bakeContext(request, context)
  if (!isRemote(request.source)) await assertBakeFiles(request.files, cwd)
  const args = [
    ...bakeArguments(request, request.set),
    ...bakeShorthands(request),
    '--print',
    ...bakeSubjects(request, request.targets),
  ]
  const { exitCode, stdout, stderr } = await runTool('docker', args, { env, cwd, signal })
  if (exitCode !== 0) throw explainDefinition({ exitCode, stderr })
  const directory = isRemote(request.source) ? null : cwd
  return parseBakeDefinition(stdout, { directory, cwd: context.cwd, sources: context.sources })
}
