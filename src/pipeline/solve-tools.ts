import type { SolveTools } from '../buildx/solve/solve.ts'
import type { Digest } from '../model/digest.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/**
 * What a solve needs, from what the pipeline has.
 *
 * @param knownLayers layers whose index is stored, and that need not be exported.
 */
export function solveTools(tools: PipelineTools, knownLayers: readonly Digest[]): SolveTools {
  const { env, cwd, sources, tempDir, signal, answers, stdin, stdout, onEvent } = tools
  return {
    env,
    cwd,
    sources,
    tempDir,
    signal,
    answers,
    stdin,
    stdout,
    knownLayers,
    onProgress: event => {
      onEvent({ type: 'solve', event })
    },
  }
}
