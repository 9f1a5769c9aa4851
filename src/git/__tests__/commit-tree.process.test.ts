import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { startGitHttp } from '../../../test-kit/git-http.ts'
import {
  checkoutTop,
  earlierPath,
  hasPath,
  haveCommit,
  submodulesOf,
  writeCommitTree,
} from '../commit-tree.ts'
import { firstParents } from '../first-parents.ts'
import { untrackedPaths } from '../untracked-paths.ts'
import { newRepository } from './repository.ts'

function newDirectory(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'tree-')), 'tree')
}

describe('the files of a commit', () => {
  it('are written as a checkout would have them, attributes of that commit included', async () => {
    const repository = newRepository()
    const sha = repository.commit('a', {
      '.gitattributes': '*.txt eol=crlf\n',
      'a.txt': 'one\n',
      'd/b.sh': 'two\n',
    })
    repository.commit('b', { '.gitattributes': '', 'a.txt': 'other\n' })
    const tree = newDirectory()
    expect(await writeCommitTree(sha, tree, repository.place)).toBeNull()
    expect(readFileSync(path.join(tree, 'a.txt'), 'utf8')).toBe('one\r\n')
    expect(readFileSync(path.join(tree, 'd', 'b.sh'), 'utf8')).toBe('two\n')
  })

  it('leave the checkout as it was: files, index, branches and worktrees', async () => {
    const repository = newRepository()
    const sha = repository.commit('a', { 'a.txt': 'one' })
    repository.commit('b', { 'a.txt': 'two' })
    repository.git('rm', '--quiet', '--cached', 'a.txt')
    const state = () => [
      repository.git('status', '--porcelain'),
      repository.git('worktree', 'list'),
      repository.git('for-each-ref'),
      readdirSync(path.join(repository.directory, '.git')).join(),
      readFileSync(path.join(repository.directory, '.git', 'index')).toString('hex'),
    ]
    const before = state()
    expect(await writeCommitTree(sha, newDirectory(), repository.place)).toBeNull()
    expect(state()).toStrictEqual(before)
  })

  it('are as much of it as a sparse checkout has, and may be written from a linked worktree', async () => {
    const origin = newRepository()
    const sha = origin.commit('a', { 'app/a': 'a', 'other/o': 'o', top: 't' })
    origin.git('config', 'uploadpack.allowFilter', 'true')
    const sparse = origin.clone('--depth=1', '--filter=blob:none', '--sparse')
    sparse.git('sparse-checkout', 'set', 'app')
    // Objects that are missing come from a server alone.
    const server = await startGitHttp()
    afterThisTest(() => server.close())
    server.add('acme/shop', origin.directory)
    sparse.git('config', 'remote.origin.url', `${server.url}/acme/shop`)
    const tree = newDirectory()
    expect(await writeCommitTree(sha, tree, sparse.place)).toBeNull()
    expect(readdirSync(tree).toSorted()).toStrictEqual(['app', 'top'])
    const worktree = newDirectory()
    origin.git('worktree', 'add', '--quiet', '--detach', worktree)
    const whole = newDirectory()
    expect(await writeCommitTree(sha, whole, { ...origin.place, directory: worktree })).toBeNull()
    expect(readdirSync(whole).toSorted()).toStrictEqual(['app', 'other', 'top'])
  })

  const root = process.getuid?.() === 0
  // Else skipped: only root makes one.
  ;(root ? it : it.skip)(
    'are had of a checkout of another user in the workspace of a run, as in a container, and nowhere else',
    async () => {
      const repository = newRepository()
      const sha = repository.commit('a', { 'a.txt': 'one' })
      chownSync(repository.directory, 1234, 1234)
      chownSync(path.join(repository.directory, '.git'), 1234, 1234)
      expect(() => repository.git('log')).toThrow(/dubious ownership/)
      const tree = newDirectory()
      await expect(writeCommitTree(sha, tree, repository.place)).rejects.toThrow(
        expect.objectContaining({
          name: 'ToolError',
          message: expect.stringMatching(
            /^git refuses the repository in ".*", which belongs to another user: if you trust it, run `/,
          ),
        }),
      )
      const workspace = path.dirname(repository.directory)
      expect(await writeCommitTree(sha, tree, { ...repository.place, workspace })).toBeNull()
      expect(readdirSync(tree)).toStrictEqual(['a.txt'])
    },
  )

  it('run no hook and no filter that the commit itself names', async () => {
    const repository = newRepository()
    const sha = repository.commit('a', { '.gitattributes': '* filter=evil\n', 'a.txt': 'one' })
    const tree = newDirectory()
    expect(await writeCommitTree(sha, tree, repository.place)).toBeNull()
    expect(readFileSync(path.join(tree, 'a.txt'), 'utf8')).toBe('one')
  })

  it('cannot be written of a commit that is not here', async () => {
    const { place } = newRepository()
    const problem = await writeCommitTree('c0ffee'.repeat(6) + 'c0ff', newDirectory(), place)
    expect(problem ?? '').toMatch(/cannot write the files of c0ffeec/)
  })
})

describe('what a commit had', () => {
  it('is known by paths from the top, renamed ones too', async () => {
    const repository = newRepository()
    const from = repository.commit('a', { Dockerfile: 'FROM scratch\nCOPY one /\nCOPY two /\n' })
    repository.git('mv', 'Dockerfile', 'api.Dockerfile')
    const to = repository.commit('b', { other: 'x' })
    expect(await hasPath(from, 'Dockerfile', repository.place)).toBe(true)
    expect(await hasPath(from, 'api.Dockerfile', repository.place)).toBe(false)
    expect(await earlierPath('api.Dockerfile', { from, to }, repository.place)).toBe('Dockerfile')
    expect(await earlierPath('other', { from, to }, repository.place)).toBeNull()
  })

  it('is known of directories, of other repositories in it and of the top, and of no pattern', async () => {
    const repository = newRepository()
    const inner = repository.commit('a', { 'apps/api/main.js': 'x' })
    repository.git('update-index', '--add', '--cacheinfo', `160000,${inner},libs/ven dor`)
    repository.git('commit', '--quiet', '--message', 'with a submodule')
    const sha = repository.head()
    const has = async (file: string) => hasPath(sha, file, repository.place)
    for (const file of ['', 'apps', 'apps/api', 'libs/ven dor']) assert.equal(await has(file), true, file)
    for (const file of ['api', 'app', 'apps/*', '*', '-r']) assert.equal(await has(file), false, file)
    expect(await submodulesOf(sha, repository.place)).toStrictEqual(['libs/ven dor'])
    expect(await submodulesOf(inner, repository.place)).toStrictEqual([])
  })

  it('is fetched into a shallow clone, and no more than that', async () => {
    const origin = newRepository()
    const first = origin.commit('a')
    origin.commit('b')
    origin.commit('c')
    const work = origin.clone('--depth=1')
    expect(await haveCommit(first, work.place)).toBe(true)
    expect(await haveCommit('c0ffee'.repeat(6) + 'c0ff', work.place)).toBe(false)
    expect(work.git('status', '--porcelain')).toBe('')
  })
})

describe('the commits before one', () => {
  it('are those of its own branch, newest first, and no more than asked for', async () => {
    const repository = newRepository()
    const a = repository.commit('a')
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.commit('side')
    repository.git('checkout', '--quiet', 'main')
    const b = repository.commit('b')
    repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'side')
    const merge = repository.head()
    expect(await firstParents(merge, 50, repository.place)).toStrictEqual([merge, b, a])
    expect(await firstParents(merge, 2, repository.place)).toStrictEqual([merge, b])
  })

  it('are fetched into a shallow clone, and it is the commit alone where they cannot be', async () => {
    const origin = newRepository()
    const line = ['a', 'b', 'c', 'd'].map(message => origin.commit(message)).toReversed()
    const [head = ''] = line
    const work = origin.clone('--depth=1')
    expect(await firstParents(head, 3, work.place)).toStrictEqual(line.slice(0, 3))
    const alone = origin.clone('--depth=1')
    alone.git('remote', 'remove', 'origin')
    expect(await firstParents(line[1] ?? '', 3, alone.place)).toStrictEqual([line[1]])
  })
})

it('finds the top of a checkout from a directory in it, and none outside', async () => {
  const repository = newRepository()
  repository.commit('a', { 'd/e/f.txt': 'x' })
  const inside = { ...repository.place, directory: path.join(repository.directory, 'd', 'e') }
  expect(await checkoutTop(inside)).toBe(repository.directory)
  expect(await checkoutTop({ ...repository.place, directory: tmpdir() })).toBeNull()
})

it('names what no commit has, ignored files too, directories as a whole', async () => {
  const repository = newRepository()
  repository.commit('a', { '.gitignore': 'dist/\n' })
  const sha = repository.commit('b', { 'kept.txt': 'x' })
  expect(await untrackedPaths(repository.place)).toStrictEqual([])
  const tree = path.join(repository.directory, 'dist')
  expect(await writeCommitTree(sha, tree, repository.place)).toBeNull()
  expect(existsSync(path.join(tree, 'kept.txt'))).toBe(true)
  expect(await untrackedPaths(repository.place)).toStrictEqual(['dist.index', 'dist/'])
})
