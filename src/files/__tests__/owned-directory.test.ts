import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { makeOwnedDirectory } from '../owned-directory.ts'

function parent(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'owned-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true })
  })
  return directory
}

/** A directory as of another run. */
async function leave(at: string, name: string, change: Readonly<Record<string, unknown>>): Promise<string> {
  const made = await makeOwnedDirectory(at)
  const owner = JSON.parse(readFileSync(path.join(made, 'owner.json'), 'utf8')) as object
  rmSync(made, { recursive: true })
  const directory = path.join(at, name)
  mkdirSync(directory)
  writeFileSync(path.join(directory, 'owner.json'), JSON.stringify({ ...owner, ...change }))
  return directory
}

/** No process has it: the kernel's highest number is below. */
const DEAD = { pid: 2 ** 30 }

describe('the directory of a run', () => {
  it('is no other run’s', async () => {
    const at = parent()
    const [one, other] = [await makeOwnedDirectory(at), await makeOwnedDirectory(at)]
    expect(one).not.toBe(other)
    expect([existsSync(one), existsSync(other)]).toStrictEqual([true, true])
  })

  it('is not made below a directory that is not there', async () => {
    const at = path.join(parent(), 'missing')
    await expect(makeOwnedDirectory(at)).rejects.toThrow(expect.objectContaining({ code: 'ENOENT' }))
    expect(existsSync(at)).toBe(false)
  })

  it('takes the place of those whose process is dead, be its number used again', async () => {
    const at = parent()
    const dead = await leave(at, 'slim-build-aaaaaa', DEAD)
    const reused = await leave(at, 'slim-build-bbbbbb', { started: '1' })
    await makeOwnedDirectory(at)
    expect([dead, reused].map(each => existsSync(each))).toStrictEqual([false, false])
  })

  it('leaves what is not known to be left behind', async () => {
    const at = parent()
    const elsewhere = await leave(parent(), 'slim-build-cccccc', DEAD)
    symlinkSync(elsewhere, path.join(at, 'slim-build-dddddd'))
    const kept = [
      elsewhere,
      path.join(at, 'slim-build-dddddd'),
      await leave(at, 'slim-build-eeeeee', { ...DEAD, boot: 'another' }),
      await leave(at, 'slim-build-ffffff', { ...DEAD, namespace: 'pid:[1]' }),
      await leave(at, 'slim-build-layers2', DEAD),
      await leave(at, 'someone-else', DEAD),
    ]
    mkdirSync(path.join(at, 'slim-build-gggggg'))
    mkdirSync(path.join(at, 'slim-build-hhhhhh'))
    symlinkSync(path.join(elsewhere, 'owner.json'), path.join(at, 'slim-build-hhhhhh', 'owner.json'))
    await makeOwnedDirectory(at)
    const all = [...kept, ...['gggggg', 'hhhhhh'].map(end => path.join(at, `slim-build-${end}`))]
    expect(all.filter(each => !existsSync(each))).toStrictEqual([])
  })

  it('is removed without following a link in it', async () => {
    const at = parent()
    const outside = path.join(parent(), 'file')
    writeFileSync(outside, 'kept')
    const dead = await leave(at, 'slim-build-iiiiii', DEAD)
    symlinkSync(path.dirname(outside), path.join(dead, 'link'))
    await makeOwnedDirectory(at)
    expect([existsSync(dead), existsSync(outside)]).toStrictEqual([false, true])
  })
})
