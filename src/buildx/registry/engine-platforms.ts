import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { RunOptions } from '../../tools/run-tool.ts'
import { FETCH_LIMITS } from './fetch-limits.ts'

/** More than any image has. */
const MOST = 100

/**
 * The platforms that the index of an image in the engine lists, whether their layers are there or not. `docker image inspect` tells of the
 * one that would run; only the list for people has all.
 *
 * @returns none where the engine does not say: one without the containerd image store, or a docker before 27.
 */
export async function listedInEngine(reference: string, options: RunOptions): Promise<readonly string[]> {
  const args = ['image', 'ls', '--tree', '--', reference]
  const run = await runToolWithin(FETCH_LIMITS.answer, 'docker', args, options)
  return run?.exitCode === 0 ? parseTree(run.stdout) : []
}

/** Lines such as `├─ linux/arm64   60388a0fda7e …`, once however many names the image has. */
export function parseTree(text: string): readonly string[] {
  const found = [...text.matchAll(/^\W*[├└]─+\s+([\w.()-]+(?:\/[\w.-]+){1,2})\s/gm)].map(
    ([, name = '']) => name,
  )
  return [...new Set(found)].filter(name => !name.startsWith('unknown/')).slice(0, MOST)
}
