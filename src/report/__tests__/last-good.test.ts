import { expect, it } from '@jest/globals'
import type { Overview, Unmeasured } from '../../model/overview.ts'
import { lastGoodOf, withLastGood } from '../last-good.ts'
import { SCENARIOS } from './scenarios.ts'

const [EARLIER, NOW] = ['1'.repeat(40), '2'.repeat(40)]

const report = (name: string) => {
  const grew = SCENARIOS.grew!()
  return { ...grew, image: { ...grew.image, name } }
}

const failed = (name: string, leg: string | null): Unmeasured => {
  return { name, state: 'failed', reason: 'The build failed.', where: null, leg }
}

const names = (overview: Overview, before: Parameters<typeof lastGoodOf>[2] = []) =>
  lastGoodOf(overview, NOW, before).map(({ image, sha }) => [image, sha])

it('an image that fails has its own earlier size, and not that of another of its name', () => {
  const first = lastGoodOf(
    { reports: [report('shop'), report('shop')], legs: ['v1', 'v3'], unmeasured: [] },
    EARLIER,
    [],
  )
  const second = {
    reports: [report('shop')],
    legs: ['v3'],
    unmeasured: [failed('shop', 'v1'), failed('shop', 'v4')],
  }
  const told = withLastGood(second, first).unmeasured.map(({ leg, lastGood }) => [leg, lastGood?.sha ?? null])
  expect(told).toStrictEqual([
    ['v1', EARLIER],
    ['v4', null],
  ])
  expect(names(second, first)).toStrictEqual([
    ['shop (v3)', NOW],
    ['shop (v1)', EARLIER],
  ])
})

it('what is remembered of an image is one size, however often the comment is written', () => {
  const overview = { reports: [report('shop')], legs: ['v3'], unmeasured: [failed('shop', 'v1')] }
  const once = lastGoodOf(overview, NOW, [])
  expect(lastGoodOf(overview, NOW, once)).toStrictEqual(once)
})
