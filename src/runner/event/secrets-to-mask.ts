import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import type { RawInputs } from '../../inputs/input-reader.ts'
import { parseList } from '../../inputs/parse-list.ts'
import { secretPlaces } from '../../inputs/parse-secrets.ts'
import type { SecretValue } from '../../model/secret-value.ts'

/** Bytes of a secret file that is masked: a key or a token is smaller, and every mask slows the log down. */
const LARGEST = 64 * 1024

/**
 * Secrets that the inputs only point at: what stands in the variables of `secret-envs` and in the files of
 * `secret-files`. What is not there, or cannot be read, is left to the build to complain of.
 */
export function secretsToMask(raw: RawInputs, env: NodeJS.ProcessEnv, directory: string): SecretValue[] {
  const variables = placesIn(raw, 'secret-envs', true)
  const files = placesIn(raw, 'secret-files', false)
  return [
    ...variables.map(([id, name]) => ({ id, value: env[name] ?? '' })),
    ...files.map(([id, file]) => ({ id, value: readSmall(path.resolve(directory, file)) })),
  ]
}

function placesIn(raw: RawInputs, name: string, commas: boolean): ReturnType<typeof secretPlaces> {
  try {
    return secretPlaces(parseList(raw.get(name) ?? '', { commas }, name))
  } catch (error) {
    // It is said when the inputs are parsed.
    if (error instanceof InputError) return []
    throw error
  }
}

/** The text of a small file; '' for any other. */
export function readSmall(file: string): string {
  try {
    const found = statSync(file)
    return found.isFile() && found.size <= LARGEST ? readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}
