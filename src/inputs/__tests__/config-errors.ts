import assert from 'node:assert/strict'
import { InputError } from '../../errors/input-error.ts'
import { parseConfig } from '../parse-config.ts'

/** Where a config file stands. */
export const FILE = '.github/slim-build.yml'

/** The errors in the text of a config file, one a line; none where it can be read. */
export function errorsOf(text: string): string[] {
  try {
    parseConfig(text, FILE)
  } catch (error) {
    assert.ok(error instanceof InputError, String(error))
    return error.message.split('\n')
  }
  return []
}
