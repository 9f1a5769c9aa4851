import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { secretIdOf } from '../secret-id.ts'

function directoryWith(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'secret-id-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text)
  return directory
}

describe('the secret of a file', () => {
  const spellings = {
    'as a string': 'secret = ["id=other,src=other.txt", "type=file,id=npm,src=.npmrc"]',
    'with its source first': 'secret = ["source=.npmrc,id=npm"]',
    'as an object of HCL': 'secret = [{ id = "npm", src = ".npmrc" }]',
    'as an object of JSON': '{"secret": [{"id": "npm", "src": ".npmrc"}]}',
  }
  for (const [how, text] of Object.entries(spellings)) {
    it(`is found ${how}`, async () => {
      const directory = directoryWith({ 'ci.hcl': `target "web" {\n  ${text}\n}\n` })
      expect(await secretIdOf('.npmrc', ['ci.hcl'], directory)).toBe('npm')
    })
  }

  it('is looked for where bake looks, and not known where nothing spells both', async () => {
    const directory = directoryWith({
      'docker-bake.hcl': 'target "web" { secret = ["id=npm,src=a/.npmrc"] }\n',
      'docker-bake.override.hcl': 'variable "FILE" { default = ".npmrc" }\n',
    })
    expect(await secretIdOf('a/.npmrc', [], directory)).toBe('npm')
    expect(await secretIdOf('.npmrc', [], directory)).toBeNull()
    expect(await secretIdOf('.npmrc', ['none.hcl'], directory)).toBeNull()
  })
})
