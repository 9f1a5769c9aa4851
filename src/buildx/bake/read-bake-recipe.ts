import { InputError } from '../../errors/input-error.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import { runTool } from '../../tools/run-tool.ts'
import { askedPrivileges } from '../consent/asked-privileges.ts'
import { assertGranted } from '../consent/assert-granted.ts'
import { grantedPrivileges } from '../consent/granted-privileges.ts'
import { isRemote } from '../dockerfile-path.ts'
import type { SolveTools } from '../solve/solve.ts'
import { bakeArguments, bakeShorthands, bakeSubjects } from './bake-arguments.ts'
import { formatBakeFile } from './bake-file.ts'
import type { BakeRecipe } from './bake-recipe.ts'
import { bakeSurroundings } from './bake-surroundings.ts'
import { explainDefinition } from './explain-definition.ts'
import { parseBakeDefinition } from './parse-bake-definition.ts'

type Tools = Pick<SolveTools, 'env' | 'cwd' | 'sources' | 'signal'>

/**
 * Asks buildx what the bake files, overrides and variables come to (`docker buildx bake --print`), once, without the token of the
 * runner's services in their reach, and refuses what they ask for beyond what was granted.
 *
 * @param requiredTargets names of what must build before.
 * @throws InputError when the files or the targets that are asked for are not there or wrong, or ask for too much; ToolError when buildx
 *   fails.
 */
export async function readBakeRecipe(
  request: BakeRequest,
  requiredTargets: readonly string[],
  tools: Tools,
): Promise<BakeRecipe> {
  if (request.files.includes('-'))
    throw new InputError('a bake file cannot be read from standard input (-): give a file')
  const recipe = await evaluated(request, tools)
  if (requiredTargets.length === 0) return recipe
  const wanted = { ...request, targets: requiredTargets, push: false, load: false }
  return { ...recipe, required: await evaluated(wanted, tools) }
}

async function evaluated(request: BakeRequest, tools: Tools): Promise<BakeRecipe> {
  const { env, cwd, signal } = bakeSurroundings(request, tools)
  const args = [
    ...bakeArguments(request, request.set),
    ...bakeShorthands(request),
    '--print',
    ...bakeSubjects(request, request.targets),
  ]
  const { exitCode, stdout, stderr } = await runTool('docker', args, { env, cwd, signal })
  if (exitCode !== 0) throw explainDefinition({ exitCode, stderr })
  const remote = isRemote(request.source)
  const { definition, literals } = parseBakeDefinition(stdout, {
    ...{ directory: cwd, cwd: tools.cwd, sources: tools.sources },
    source: remote ? request.source : null,
  })
  const asked = askedPrivileges(literals.values(), env)
  assertGranted(asked, grantedPrivileges(request, cwd), { cwd, env, remote })
  return { kind: 'bake', request, definition, file: formatBakeFile(literals), required: null }
}
