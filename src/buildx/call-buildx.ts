import path from 'node:path'
import type { BuildRequest } from '../model/build-request.ts'
import { runTool } from '../tools/run-tool.ts'
import { parseJsonText } from './json-shape.ts'
import { evaluationArguments } from './solve/evaluation-arguments.ts'
import type { SolveTools } from './solve/solve.ts'

/** Milliseconds after which a question that BuildKit does not answer is dropped. */
const PATIENCE = 60_000

/**
 * Asks BuildKit about a Dockerfile (`--call=check`, `--call=outline`) without building it.
 *
 * @returns the JSON that it answered, or null when it did not: a question is a courtesy, and whatever stands in its way will
 *   stop the build itself, which can say it better.
 * @throws the signal's reason when it aborts.
 */
export async function callBuildx(
  request: BuildRequest,
  method: 'check' | 'outline',
  tools: Pick<SolveTools, 'env' | 'cwd' | 'tempDir' | 'signal'>,
): Promise<unknown> {
  // Standard input can be read once only, and the build needs it.
  if (request.context === '-' || request.file === '-') return null
  const { args, env } = evaluationArguments(
    plain(request),
    `${method},format=json`,
    path.join(tools.tempDir, `${method}.json`),
  )
  const signals = [AbortSignal.timeout(PATIENCE), ...(tools.signal === undefined ? [] : [tools.signal])]
  try {
    const options = { env: { ...tools.env, ...env }, cwd: tools.cwd, signal: AbortSignal.any(signals) }
    return parseJsonText((await runTool('docker', args, options)).stdout) ?? null
  } catch {
    tools.signal?.throwIfAborted()
    return null
  }
}

/** Without what says how to build: caches would be fetched, and attestations and annotations may not suit an evaluation. */
function plain(request: BuildRequest): BuildRequest {
  const attestations = { attests: [], provenance: '', sbom: '' }
  return { ...request, ...attestations, cacheFrom: [], annotations: [], noCache: false, pull: false }
}
