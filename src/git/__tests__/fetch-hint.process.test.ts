import { describe, expect, it } from '@jest/globals'
import { fetchHint } from '../fetch-hint.ts'
import { newRepository } from './repository.ts'

const SHA = 'a'.repeat(40)

/** A remote with two commits. */
function newOrigin() {
  const origin = newRepository()
  origin.commit('a')
  origin.commit('b')
  return origin
}

describe('what to do where a clone lacks a commit', () => {
  it('is a setting of actions/checkout in the workspace of a workflow', async () => {
    const { place, directory } = newRepository()
    expect(await fetchHint(SHA, { ...place, workspace: directory })).toBe(
      'set `fetch-depth: 0` in actions/checkout',
    )
  })

  it('is a command of git at a terminal, which works where the remote can be reached', async () => {
    const origin = newOrigin()
    const work = origin.clone('--depth=1')
    expect(await fetchHint('main', work.place)).toBe('run `git fetch --unshallow origin main`')
    work.git('fetch', '--quiet', '--unshallow', 'origin', 'main')
    expect(work.git('rev-list', '--count', 'origin/main')).toBe('2')
    expect(await fetchHint(SHA, work.place)).toBe(`run \`git fetch origin ${SHA}\``)
  })

  it('names the remote that there is, and asks for one where there is none', async () => {
    const work = newOrigin().clone('--origin=upstream')
    expect(await fetchHint('main', work.place)).toBe('run `git fetch upstream main`')
    work.git('remote', 'remove', 'upstream')
    expect(await fetchHint('main', work.place)).toMatch(/has no remote .*: add one with `git remote add`$/)
  })

  it.each(['a;reboot', '$(reboot)', '`reboot`', "a'b", '-x'])(
    'has no name that a shell reads otherwise: %s',
    async branch => {
      expect(await fetchHint(branch, newOrigin().clone().place)).toBe('run `git fetch origin`')
    },
  )
})
