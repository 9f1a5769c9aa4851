import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { secretsToMask } from '../secrets-to-mask.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'secrets-'))
writeFileSync(path.join(directory, 'key'), 'first line\nsecond=line\n')
writeFileSync(path.join(directory, 'disk'), Buffer.alloc(100_000, 'x'))

function masked(inputs: Record<string, string>): string[] {
  return secretsToMask(new Map(Object.entries(inputs)), { TOKEN: 'a=b' }, directory)
}

describe('secrets that inputs point at', () => {
  it('are masked, each line of a file, too', () => {
    expect(masked({ 'secret-envs': 'x=TOKEN,y=UNSET', 'secret-files': 'k=key' })).toStrictEqual([
      'a=b',
      'first line\nsecond=line',
      'first line',
      'second=line',
    ])
  })

  it('are none where there is nothing to read', () => {
    expect(masked({ 'secret-files': 'a=nowhere\nb=.\nc=disk\nd=' })).toStrictEqual([])
    expect(masked({ 'secret-envs': '"open', 'secret-files': '"open' })).toStrictEqual([])
  })
})
