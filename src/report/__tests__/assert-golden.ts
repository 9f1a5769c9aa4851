import { expect } from '@jest/globals'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const GOLDEN = path.join(import.meta.dirname, '..', '__golden__')

/** Compares with a file that people have looked at. `UPDATE_GOLDEN=1` writes it again, to be looked at again. */
export function assertGolden(name: string, actual: string): void {
  const file = path.join(GOLDEN, name)
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(GOLDEN, { recursive: true })
    writeFileSync(file, actual)
  }
  expect(actual).toBe(readFileSync(file, 'utf8'))
}
