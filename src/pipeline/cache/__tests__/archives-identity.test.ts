import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type TarInput, writeTar } from '../../../../test-kit/tar-writer.ts'
import { archivesIdentity } from '../archives-identity.ts'

function archive(...items: TarInput[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'archive-')), 'one.tar')
  writeFileSync(file, writeTar(items))
  return file
}

describe('the identity of archives', () => {
  const a = { path: 'a', content: 'one' }
  const b = { path: 'b', content: 'x'.repeat(200_000) }
  const plain = archivesIdentity([archive(a, b)])

  it('is the same whatever the order', async () => {
    expect(await archivesIdentity([archive(b, a)])).toBe(await plain)
    expect(await plain).toMatch(/^[0-9a-f]{16}$/)
  })

  it('is another for other contents, names and owners', async () => {
    for (const other of [
      { ...a, content: 'two' },
      { ...a, path: 'c' },
      { ...a, uid: 7 },
    ])
      expect(await archivesIdentity([archive(other, b)])).not.toBe(await plain)
    expect(await archivesIdentity([])).not.toBe(await plain)
  })
})
