import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SecretValue } from '../../../model/secret-value.ts'
import { secretsToMask } from '../secrets-to-mask.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'secrets-'))
writeFileSync(path.join(directory, 'key'), 'first line\nsecond=line\n')
writeFileSync(path.join(directory, 'disk'), Buffer.alloc(100_000, 'x'))

function secrets(inputs: Record<string, string>): SecretValue[] {
  return secretsToMask(new Map(Object.entries(inputs)), { TOKEN: 'a=b' }, directory)
}

describe('secrets that inputs point at', () => {
  it('are what stands in variables and files', () => {
    expect(secrets({ 'secret-envs': 'x=TOKEN,y=UNSET', 'secret-files': 'k=key' })).toStrictEqual([
      { id: 'x', value: 'a=b' },
      { id: 'y', value: '' },
      { id: 'k', value: 'first line\nsecond=line\n' },
    ])
  })

  it('are none where there is nothing to read', () => {
    const found = secrets({ 'secret-files': 'a=nowhere\nb=.\nc=disk\nd=' })
    expect(found.map(({ value }) => value)).toStrictEqual(['', '', ''])
    expect(secrets({ 'secret-envs': '"open', 'secret-files': '"open' })).toStrictEqual([])
  })
})
