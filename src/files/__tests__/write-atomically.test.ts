import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import { writeAtomically, writePrivate } from '../write-atomically.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-write-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

describe('a file that is written', () => {
  it.each([
    ['at once', 'a text'],
    ['piece by piece', pieces('a ', 'text')],
  ])('%s is there as a whole, with the directories above it', async (name, content) => {
    const file = path.join(scratch, name, 'below', 'file')
    await writeAtomically(file, content)
    expect(readFileSync(file, 'utf8')).toBe('a text')
    expect(readdirSync(path.dirname(file))).toStrictEqual(['file'])
  })

  it('keeps what was there when its content ends too early, and leaves nothing else', async () => {
    const directory = path.join(scratch, 'cut')
    const file = path.join(directory, 'file')
    await writeAtomically(file, 'before')
    const cut = async function* () {
      yield* pieces('half')
      throw new RangeError('there is no more')
    }
    await assert.rejects(writeAtomically(file, cut()), ToolError)
    expect([readdirSync(directory), readFileSync(file, 'utf8')]).toStrictEqual([['file'], 'before'])
  })

  it('is for its user alone where it is kept between runs', async () => {
    const file = path.join(scratch, 'private', 'file')
    await writePrivate(file, pieces('x'))
    const modes = [file, path.dirname(file)].map(each => statSync(each).mode & 0o777)
    expect(modes).toStrictEqual([0o600, 0o700])
  })
})
