import { describe, expect, it } from '@jest/globals'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readFileAt } from '../file-at-commit.ts'
import { newRepository } from './repository.ts'

describe('a file of a commit', () => {
  const repository = newRepository()
  const at = (name: string) => path.join(repository.directory, name)
  mkdirSync(at('dir'))
  writeFileSync(at('dir/[a]*.yml'), 'committed\n')
  writeFileSync(at('large'), 'x'.repeat(101))
  for (const [name, target] of [
    ['link', 'dir/[a]*.yml'],
    ['dir/up', '../link'],
    ['out', '../outside'],
    ['absolute', at('dir/[a]*.yml')],
    ['loop', 'loop'],
    ['dangling', 'nothing'],
  ] as const)
    symlinkSync(target, at(name))
  const sha = repository.commit('files', { 'dir/other': '' })
  rmSync(at('dir/[a]*.yml'))
  writeFileSync(at('link2'), 'later')
  const read = (name: string) => readFileAt(sha, name, 100, repository.place)

  it('is what the commit has, whatever is in the checkout', async () => {
    expect(await read('dir/[a]*.yml')).toStrictEqual({ kind: 'file', text: 'committed\n' })
    expect(await read('link2')).toStrictEqual({ kind: 'absent' })
  })

  it('is reached through links within the commit', async () => {
    for (const name of ['link', 'dir/up'])
      expect(await read(name)).toStrictEqual({ kind: 'file', text: 'committed\n' })
  })

  for (const name of ['dir', 'large', 'out', 'absolute', 'loop', 'dangling'])
    it(`is not read where it is none, or none of the commit: ${name}`, async () => {
      expect(await read(name)).toStrictEqual({ kind: 'unusable' })
    })
})
