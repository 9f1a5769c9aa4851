import path from 'node:path'

/**
 * GitHub's clients run as programs of their own, so that one that hangs can be ended. They stand beside this file in the bundle; from the
 * sources the bundled ones are started as well, in a fifth of the processor time that their packages take one by one.
 */
const PROGRAMS = import.meta.filename.endsWith('.ts')
  ? path.join(import.meta.dirname, '..', '..', 'dist')
  : import.meta.dirname

/** The file of a client in `dist/`, which takes one question as its only argument. */
export function clientProgram(client: 'artifact-client' | 'cache-client'): string {
  return path.join(PROGRAMS, `${client}.js`)
}
