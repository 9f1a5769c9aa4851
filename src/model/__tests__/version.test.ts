import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { VERSION } from '../version.ts'

test('the version in reports is that of package.json', () => {
  const file = path.join(import.meta.dirname, '..', '..', '..', 'package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  expect(VERSION).toBe(version)
})
