import { describe, expect, it } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newRepository } from '../../../git/__tests__/repository.ts'
import type { BuildRequest } from '../../../model/build-request.ts'
import { type ContextsAtCommit, contextsAtCommit } from '../contexts-at-commit.ts'

/** A commit with `api` and a submodule at `libs/vendor`, and one after it that has `web` and `shared`, too. */
function twoCommits() {
  const repository = newRepository()
  const inner = repository.commit('a', { Dockerfile: 'FROM scratch\n', 'api/main.js': 'x' })
  repository.git('update-index', '--add', '--cacheinfo', `160000,${inner},libs/vendor`)
  repository.git('commit', '--quiet', '--message', 'with a submodule')
  const sha = repository.head()
  mkdirSync(path.join(repository.directory, 'libs', 'vendor'), { recursive: true })
  repository.commit('b', { 'web/page.html': 'x', 'shared/lib.js': 'x' })
  const { directory: top, place } = repository
  const at = (context: string, ...buildContexts: readonly string[]): Promise<ContextsAtCommit> => {
    const request: BuildRequest = { context: path.join(top, context), buildContexts }
    return contextsAtCommit(request, sha, { top, place })
  }
  return { top, at }
}

describe('what a build reads is at an earlier commit', () => {
  it('there, be it the top, a directory in it or elsewhere than in the checkout', async () => {
    const { at } = twoCommits()
    const there = { kind: 'there', empty: [] }
    for (const context of ['', 'api', '../elsewhere', 'libs']) expect(await at(context)).toStrictEqual(there)
    expect(await at('api', 'a=docker-image://alpine:3', 'b=https://github.com/acme/x.git')).toStrictEqual(
      there,
    )
  })

  it('not there yet, which makes an image new, but not one that only names the directory besides', async () => {
    const { top, at } = twoCommits()
    expect(await at('web')).toStrictEqual({ kind: 'new', context: 'web' })
    const besides = await at('api', `shared=${top}/shared`, `api=${top}/api`)
    expect(besides).toStrictEqual({ kind: 'there', empty: ['shared'] })
  })

  it('in no commit, where earlier steps make it', async () => {
    const { top, at } = twoCommits()
    mkdirSync(path.join(top, 'dist'))
    expect(await at('dist')).toStrictEqual({ kind: 'made', context: 'dist' })
    expect(await at('api', `out=${top}/dist`)).toStrictEqual({ kind: 'made', context: 'dist' })
  })

  it('without the files of a submodule, which matters where the checkout has them and the build reads them', async () => {
    const { top, at } = twoCommits()
    writeFileSync(path.join(top, 'libs', 'vendor', 'file'), 'x')
    const submodule = { kind: 'submodule', path: 'libs/vendor' }
    for (const context of ['', 'libs', 'libs/vendor']) expect(await at(context)).toStrictEqual(submodule)
    expect(await at('api', `vendor=${top}/libs/vendor`)).toStrictEqual(submodule)
    expect(await at('api')).toStrictEqual({ kind: 'there', empty: [] })
  })
})
