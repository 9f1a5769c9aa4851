import type { RawInputs } from '../../inputs/input-reader.ts'

/** The inputs that a runner passes: `INPUT_MAX-SIZE` is `max-size`. Unset ones are empty texts. */
export function readRawInputs(env: NodeJS.ProcessEnv): RawInputs {
  return new Map(
    Object.entries(env)
      .filter(([name]) => name.startsWith('INPUT_'))
      .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']),
  )
}
