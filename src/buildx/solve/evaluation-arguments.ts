import type { BuildRequest } from '../../model/build-request.ts'
import { type SolveArguments, solveArguments } from './solve-arguments.ts'

/** The command line of an evaluation: nothing is built, so nothing is pushed, loaded or cached. */
export function evaluationArguments(
  request: BuildRequest,
  method: string,
  metadataFile: string,
): SolveArguments {
  const evaluated = {
    ...request,
    push: false,
    cacheTo: [],
    extra: [...(request.extra ?? []), `--call=${method}`],
  }
  return solveArguments(evaluated, { outputs: [], load: false }, metadataFile)
}
