import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Engine } from './engine.ts'

const run = promisify(execFile)

/** A record goes only after those that stand on it, and some need a second look. */
const MOST_ROUNDS = 5

/**
 * Makes the engine forget the steps whose text holds `marker` (letters and digits), as if it had never built them, and
 * nothing that other tests use at the same time.
 */
export async function forgetSteps(engine: Engine, marker: string): Promise<void> {
  const filter = ['--filter', `description~=${marker}`]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { stdout } = await run('docker', ['buildx', 'du', ...filter, '--format', 'json'], {
      env: engine.env,
    })
    if (stdout.trim() === '') return
    await run('docker', ['buildx', 'prune', '--all', '--force', ...filter], { env: engine.env })
  }
  throw new Error(`the engine does not forget the steps of ${marker}`)
}
