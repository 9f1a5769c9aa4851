import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { onGitHub, service } from './cache-service.ts'
import { assertRestored, buildAnew, type Built, newProject } from './cached-builds.ts'
import { folderWith } from './run-dist.ts'

describe('a directory that the cache service keeps', () => {
  const project = newProject()
  const local = { cache: 'local' }
  const kept = () => service.keys.filter(key => key.startsWith(`slim-build-cache-${project.marker}`))
  let first: Built

  it('restores every step on another machine with an engine that knows nothing', async () => {
    first = await buildAnew(project, local, onGitHub(cacheToken()))
    const second = await buildAnew(project, local, onGitHub(cacheToken()))
    expect(first.log).toMatch(
      /^Cache: a directory that GitHub's cache service keeps, scope cachetest[\w-]+-[0-9a-f]{8}, read and written$/m,
    )
    expect([first.warnings, second.warnings]).toStrictEqual([[], []])
    assertRestored(first, second)
  })

  it('is kept once where nothing changed', () => {
    assert.equal(kept().length, 1, kept().join())
  })

  it('holds what the last build used and nothing else, so it does not grow for ever', async () => {
    const machine = { RUNNER_TEMP: folderWith({}) }
    const changed = newProject()
    const build = () => buildAnew(changed, local, { ...onGitHub(cacheToken()), ...machine })
    await build()
    const before = bytesBelow(machine.RUNNER_TEMP, 'build-cache')
    const file = path.join(changed.workspace, 'Dockerfile')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/head -c \d+ /g, 'head -c 50001 '))
    await build()
    const after = bytesBelow(machine.RUNNER_TEMP, 'build-cache')
    assert.ok(before > 100_000 && after < before * 1.1, `${before} bytes became ${after}`)
  })

  it('is read by a pull request, which keeps one of its own', async () => {
    const scopes = [
      { Scope: 'refs/pull/7/merge', Permission: 3 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ]
    const env = {
      ...onGitHub(cacheToken({ scopes })),
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_BASE_REF: 'main',
    }
    assertRestored(first, await buildAnew(project, local, env))
    assert.ok(
      kept().some(key => key.includes('-pull-7-')),
      kept().join(),
    )
  })

  it('costs one warning when it cannot be kept', async () => {
    service.fail({ status: 400 }, 'CreateCacheEntry')
    const { warnings } = await buildAnew(newProject(), local, onGitHub(cacheToken()))
    service.fail(null)
    assert.equal(warnings.length, 1, warnings.join('\n'))
    expect(warnings[0] ?? '').toMatch(/^The cache was not written, because /)
  })

  it('is one of the machine where there is no such service', async () => {
    const other = newProject()
    const machine = { RUNNER_TEMP: folderWith({}) }
    const once = await buildAnew(other, local, machine)
    expect(once.log).toMatch(/^Cache: a directory of this machine, scope .*, read and written$/m)
    assertRestored(once, await buildAnew(other, local, machine))
  })
})

/** Bytes of the files below folders of a name. */
function bytesBelow(folder: string, name: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && entry.parentPath.includes(name))
    .reduce((sum, { parentPath, name: file }) => sum + statSync(path.join(parentPath, file)).size, 0)
}
