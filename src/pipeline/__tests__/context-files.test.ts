import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { contextFiles, contextFolders } from '../context-files.ts'

function context(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'context-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  mkdirSync(path.join(directory, 'app'))
  writeFileSync(path.join(directory, 'app/package.json'), '{}')
  return directory
}

/** A name that no file system takes: it cannot be looked at, not by root either. */
const REFUSED = 'a'.repeat(5000)

describe('the files of a build context', () => {
  it('are read by their path there, and null where there is none', () => {
    const files = contextFiles('.', context())
    expect(
      ['app/package.json', 'go.mod', 'app/package.json/deeper'].map(file => files?.(file)),
    ).toStrictEqual(['{}', null, null])
  })

  it('are there without their text where they are no file, or too long', () => {
    const directory = context()
    symlinkSync('app/package.json', path.join(directory, 'link.json'))
    writeFileSync(path.join(directory, 'large.json'), ' '.repeat(2_000_001))
    const files = contextFiles('.', directory)
    expect(['app', 'link.json', 'large.json'].map(file => files?.(file))).toStrictEqual(['', '', ''])
  })

  it('are there without their text where the machine does not let them be read', () => {
    expect(contextFiles('.', context())?.(REFUSED)).toBe('')
  })

  it('are not known of a context that is no directory of this machine', () => {
    expect(['-', 'https://example.com/app.git'].map(each => contextFiles(each, '/'))).toStrictEqual([
      undefined,
      undefined,
    ])
  })
})

describe('the folders of a build context', () => {
  it('tell the names that are in them, and null where there is none', () => {
    const folders = contextFolders('.', context())
    expect(
      ['', 'app', 'app/package.json', 'app/package.json/deeper', 'other'].map(folder => folders?.(folder)),
    ).toStrictEqual([['app'], ['package.json'], null, null, null])
  })

  it('are none where the machine does not let them be read', () => {
    expect(contextFolders('.', context())?.(REFUSED)).toBeNull()
  })
})
