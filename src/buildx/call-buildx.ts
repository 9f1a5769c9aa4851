import path from 'node:path'
import type { BuildRequest } from '../model/build-request.ts'
import { runTool } from '../tools/run-tool.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import { parseJsonText } from './json-shape.ts'
import { evaluationArguments } from './solve/evaluation-arguments.ts'

/** Milliseconds after which a question that BuildKit does not answer is dropped. */
const PATIENCE = 60_000

/**
 * Asks BuildKit what a Dockerfile may be given (`--call=outline`), without building it.
 *
 * @returns the JSON that it answered, or null when it did not: a question is a courtesy, and whatever stands in its way will
 *   stop the build itself, which can say it better.
 * @throws the signal's reason when it aborts.
 */
export async function outlineOf(request: BuildRequest, context: ToolContext & TempDir): Promise<unknown> {
  // Standard input can be read once only, and the build needs it.
  if (request.context === '-' || request.file === '-') return null
  const { args, env } = evaluationArguments(
    plain(request),
    'outline,format=json',
    path.join(context.tempDir, 'outline.json'),
  )
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), context.signal])
  try {
    const options = { env: { ...context.env, ...env }, cwd: context.cwd, signal }
    return parseJsonText((await runTool('docker', args, options)).stdout) ?? null
  } catch {
    context.signal.throwIfAborted()
    return null
  }
}

/** Without what says how to build: caches would be fetched, and attestations and annotations may not suit an evaluation. */
function plain(request: BuildRequest): BuildRequest {
  const attestations = { attests: [], provenance: '', sbom: '' }
  return { ...request, ...attestations, cacheFrom: [], annotations: [], noCache: false, pull: false }
}
