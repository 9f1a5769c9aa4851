import { type RunOptions, runTool, type ToolRun } from '../../tools/run-tool.ts'

/** A registry that has not answered a question by then does not any more. Milliseconds. */
export const REGISTRY_PATIENCE = 30_000

/** Manifests, indexes and provenance are small; what is larger is no answer. Bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024

/**
 * Asks for what a registry has under a reference, by `docker buildx imagetools inspect`, so that buildx's credentials serve. A refusal is a
 * value.
 *
 * @param how its options, such as `--raw`.
 * @returns null when no answer came in time.
 * @throws ToolError when docker cannot be started, was cancelled or prints too much.
 */
export async function askRegistry(
  how: readonly string[],
  reference: string,
  options: RunOptions,
): Promise<ToolRun | null> {
  const timeout = AbortSignal.timeout(REGISTRY_PATIENCE)
  const signal = AbortSignal.any([timeout, ...(options.signal === undefined ? [] : [options.signal])])
  const args = ['buildx', 'imagetools', 'inspect', ...how, '--', reference]
  try {
    return await runTool('docker', args, { ...options, signal, maxOutput: LARGEST_ANSWER })
  } catch (error) {
    options.signal?.throwIfAborted()
    if (timeout.aborted) return null
    throw error
  }
}
