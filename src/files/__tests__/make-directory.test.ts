import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeDirectory } from '../make-directory.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'make-directory-'))

describe('a directory', () => {
  it('is made with those above it, each with the mode', async () => {
    await makeDirectory(path.join(folder, 'a', 'b', 'c'), 0o700)
    for (const made of ['a', 'a/b', 'a/b/c'])
      expect(statSync(path.join(folder, made)).mode & 0o777).toBe(0o700)
  })

  it('may be there already, by a link too', async () => {
    symlinkSync(folder, path.join(folder, 'link'))
    await makeDirectory(folder)
    await makeDirectory(path.join(folder, 'link'))
    await makeDirectory(path.join(folder, 'link', 'd'))
    expect(existsSync(path.join(folder, 'd'))).toBe(true)
  })

  it('is not made in place of a file, nor below one', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    await expect(makeDirectory(path.join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeDirectory(path.join(folder, 'file', 'e'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it('is refused where no name can be made, and nothing is waited for', async () => {
    await expect(makeDirectory('/proc/no/such/name')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
