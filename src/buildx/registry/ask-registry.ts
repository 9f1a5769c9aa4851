import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { RunOptions, ToolRun } from '../../tools/run-tool.ts'
import { FETCH_LIMITS } from './fetch-limits.ts'

/** Manifests, indexes and provenance are small; what is larger is no answer. Bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024

/** A question leaves nothing half done, so it is not given long to end. Milliseconds. */
const GRACE = 1000

/**
 * Asks for what a registry has under a reference, by `docker buildx imagetools inspect`, so that buildx's credentials serve. A refusal is a
 * value.
 *
 * @param how its options, such as `--raw`.
 * @param patience milliseconds.
 * @returns null when no answer came in time.
 * @throws ToolError when docker cannot be started, was cancelled or prints too much.
 */
export async function askRegistry(
  how: readonly string[],
  reference: string,
  options: RunOptions,
  patience: number = FETCH_LIMITS.answer,
): Promise<ToolRun | null> {
  const args = ['buildx', 'imagetools', 'inspect', ...how, '--', reference]
  return runToolWithin(patience, 'docker', args, { ...options, maxOutput: LARGEST_ANSWER, grace: GRACE })
}
