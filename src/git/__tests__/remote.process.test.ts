import { describe, expect, it } from '@jest/globals'
import { firstParents } from '../first-parents.ts'
import { mergeBase } from '../merge-base.ts'
import { fetchCommits, isShallow } from '../remote.ts'
import { newRepository } from './repository.ts'

/** main of some length, and a branch of one commit that parts from it at its third last. */
function longHistory(length: number) {
  const origin = newRepository()
  for (let index = 0; index < length; index++) origin.commit(`${index}`, {})
  origin.git('checkout', '--quiet', '-b', 'feature', 'HEAD~2')
  const feature = origin.commit('feature', {})
  origin.git('checkout', '--quiet', 'main')
  const revision = (name: string) => origin.git('rev-parse', name)
  return { origin, feature, main: revision('main'), parted: revision('main~2') }
}

describe('what is fetched from the remote', () => {
  it('serves all who ask at the same time, as the images of a bake do', async () => {
    const { origin, feature, main, parted } = longHistory(60)
    const { place } = origin.clone('--depth=1', '--branch=feature')
    const asked = Array.from({ length: 5 }, async () => mergeBase(feature, main, place))
    expect(await Promise.all(asked)).toStrictEqual(Array.from({ length: 5 }, () => parted))
  })

  it('waits for what else is fetched into the same clone, from another directory of it too', async () => {
    const { origin, main } = longHistory(20)
    const revisions = [1, 2, 3, 4].map(index => origin.git('rev-parse', `main~${index}`))
    const work = origin.clone('--depth=1')
    const inside = { ...work.place, directory: `${work.directory}/.git/..` }
    const asked = revisions.map(async (sha, index) => fetchCommits([sha], 1, index % 2 ? work.place : inside))
    expect(await Promise.all(asked)).toStrictEqual([true, true, true, true])
    expect(await firstParents(main, 3, work.place)).toHaveLength(3)
  })

  it('leaves the checkout the history that it has, however little was asked for', async () => {
    const { origin, feature, main, parted } = longHistory(90)
    const work = origin.clone('--depth=70', '--branch=feature')
    expect(work.git('rev-list', '--count', 'HEAD')).toBe('70')
    expect(await mergeBase(feature, main, work.place)).toBe(parted)
    expect(Number(work.git('rev-list', '--count', 'HEAD'))).toBeGreaterThanOrEqual(70)
  })

  it('makes no shallow clone of a whole one', async () => {
    const { origin } = longHistory(5)
    const work = origin.clone()
    const later = origin.commit('later')
    expect(await fetchCommits([later], 1, work.place)).toBe(true)
    expect(await isShallow(work.place)).toBe(false)
    expect(work.git('rev-list', '--count', later)).toBe('6')
  })
})
