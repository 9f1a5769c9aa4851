import { describe, expect, it } from '@jest/globals'
import { newRepository } from '../../git/__tests__/repository.ts'
import { readConfigAt } from '../read-config-at.ts'

const FILE = '.github/slim-build.yml'

describe('the config file of a commit', () => {
  it('is as the commit has it, and empty where it has none', async () => {
    const repository = newRepository()
    const { place, directory: cwd } = repository
    const without = repository.commit('a')
    const sha = repository.commit('b', { [FILE]: 'budgets:\n  max-size: 5 MB\n' })
    repository.commit('c', { [FILE]: 'budgets:\n  max-size: 9 MB\n' })
    const at = (each: string) => readConfigAt(each, FILE, { cwd, place })
    expect(JSON.stringify(await at(sha))).toContain('5000000')
    expect(JSON.stringify(await at(without))).not.toContain('000000')
  })

  it('cannot be read of a commit that is not there, which is said with what to do in a workflow and at a terminal', async () => {
    const { place, directory: cwd } = newRepository()
    const sha = 'a'.repeat(40)
    await expect(readConfigAt(sha, FILE, { cwd, place })).rejects.toThrow(
      'the commit aaaaaaa is not in the clone and cannot be fetched: the clone has no remote',
    )
    await expect(readConfigAt(sha, FILE, { cwd, place: { ...place, workspace: cwd } })).rejects.toThrow(
      'the commit aaaaaaa is not in the clone and cannot be fetched: set `fetch-depth: 0` in actions/checkout',
    )
  })
})
