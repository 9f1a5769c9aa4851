import { accessSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from './after-this-test.ts'

/** Stands between the arguments of one call, and between calls. */
const ARGUMENT = '\u001f'
const CALL = '\u001e'

export interface WatchedDocker {
  /** The environment, with a `docker` first in PATH that writes down how it is called and then is the real one. */
  readonly env: NodeJS.ProcessEnv
  /** The arguments of each call, in the order in which they were started. */
  readonly calls: () => readonly (readonly string[])[]
}

/** Watches over all calls of docker in an environment, for the rest of the test. */
export function watchDocker(env: NodeJS.ProcessEnv): WatchedDocker {
  const folder = mkdtempSync(path.join(tmpdir(), 'watched-docker-'))
  afterThisTest(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const log = path.join(folder, 'calls')
  writeFileSync(log, '')
  const real = whichDocker(env.PATH ?? '')
  // One write a call, so that calls of the same time do not mix.
  const script = `#!/bin/sh\nprintf '%s${ARGUMENT}' "$@" '${CALL}' >> '${log}'\nexec '${real}' "$@"\n`
  writeFileSync(path.join(folder, 'docker'), script, { mode: 0o755 })
  return {
    env: { ...env, PATH: `${folder}:${env.PATH ?? ''}` },
    calls: () =>
      readFileSync(log, 'utf8')
        .split(`${CALL}${ARGUMENT}`)
        .filter(call => call !== '')
        .map(call => call.split(ARGUMENT).slice(0, -1)),
  }
}

function whichDocker(searched: string): string {
  for (const folder of searched.split(path.delimiter)) {
    const file = path.join(folder, 'docker')
    try {
      accessSync(file)
      return file
    } catch {
      // Another folder has it.
    }
  }
  throw new Error('there is no docker in the PATH')
}
