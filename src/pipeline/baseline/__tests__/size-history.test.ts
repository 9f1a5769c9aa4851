import { describe, expect, it } from '@jest/globals'
import fc from '../../../../test-kit/properties.ts'
import type { SizePoint } from '../../../model/size-point.ts'
import { parseHistory } from '../parse-history.ts'
import { extendHistory, formatHistory, type SizeHistory, withoutCommit } from '../size-history.ts'

const SHA = 'f'.repeat(40)

function point(index: number, more: Partial<SizePoint> = {}): SizePoint {
  return {
    commit: (index + 1).toString(16).padStart(40, '0'),
    measuredAt: '2026-03-14T09:26:53.000Z',
    platforms: [
      {
        platform: 'linux/amd64',
        compressed: 1000 + index,
        unpacked: 3000,
        compression: 'gzip',
        standIn: false,
      },
    ],
    ...more,
  }
}

function history(count: number): SizePoint[] {
  return Array.from({ length: count }, (_, index) => point(index))
}

function commits(points: SizeHistory): string[] {
  return points.map(({ commit }) => commit)
}

describe('the history of sizes', () => {
  it('gets one commit longer each time, and the oldest makes room', () => {
    expect(extendHistory([], point(0))).toStrictEqual(history(1))
    expect(extendHistory(history(29), point(29))).toStrictEqual(history(30))
    expect(extendHistory(history(30), point(30))).toStrictEqual(history(31).slice(1))
  })

  it('has each commit once, also when a branch was set back to one', () => {
    const back = extendHistory(history(4), point(1, { measuredAt: null }))
    expect(commits(back)).toStrictEqual(commits([point(0), point(2), point(3), point(1)]))
    expect(back.at(-1)?.measuredAt).toBeNull()
    expect(withoutCommit(history(3), point(1).commit)).toStrictEqual([point(0), point(2)])
  })

  it('is read as it was written', () => {
    for (const count of [0, 1, 30])
      expect(parseHistory(formatHistory(history(count)), SHA)).toStrictEqual(history(count))
    const sha256 = [point(0, { commit: 'a'.repeat(64), measuredAt: null })]
    expect(parseHistory(formatHistory(sha256), SHA)).toStrictEqual(sha256)
  })

  it('is a few hundred bytes a commit', () => {
    expect(formatHistory(history(30)).length).toBeLessThan(30 * 250)
  })

  const size = point(0).platforms[0]!
  const wrong: readonly [string, unknown][] = [
    ['no JSON', '{'],
    ['nothing', null],
    ['another version', { version: 2, points: history(1) }],
    ['more commits than are kept', { version: 1, points: history(31) }],
    ['what it does not know', { version: 1, points: history(1), more: 1 }],
    ['a commit twice', { version: 1, points: [point(0), point(1), point(0)] }],
    ['the commit that it led to', { version: 1, points: [point(0, { commit: SHA })] }],
    ['a commit that is none', { version: 1, points: [point(0, { commit: '0'.repeat(40) })] }],
    ['an abbreviated commit', { version: 1, points: [point(0, { commit: '3ad4be1' })] }],
    ['a commit that is a text', { version: 1, points: [point(0, { commit: '"]\n```\n@org/team' })] }],
    ['a commit with a line end', { version: 1, points: [point(0, { commit: `${'a'.repeat(40)}\n` })] }],
    ['a date that is none', { version: 1, points: [point(0, { measuredAt: '2026-13-41T99:26:53Z' })] }],
    ['a date that is a text', { version: 1, points: [point(0, { measuredAt: 'yesterday' })] }],
    ...[-1, 1.5, 2 ** 53, 1e308, '1', null].map((compressed): [string, unknown] => [
      `the size ${compressed}`,
      { version: 1, points: [{ ...point(0), platforms: [{ ...size, compressed }] }] },
    ]),
    [
      'another compression',
      { version: 1, points: [{ ...point(0), platforms: [{ ...size, compression: 'xz' }] }] },
    ],
    [
      'many platforms',
      { version: 1, points: [point(0, { platforms: Array.from({ length: 101 }, () => size) })] },
    ],
    [
      'a long platform',
      { version: 1, points: [point(0, { platforms: [{ ...size, platform: 'x'.repeat(201) }] })] },
    ],
  ]
  for (const [what, value] of wrong) {
    it(`is none where it holds ${what}`, () => {
      expect(parseHistory(typeof value === 'string' ? value : JSON.stringify(value), SHA)).toStrictEqual([])
    })
  }

  it('is none, and no crash, whatever else the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        expect(parseHistory(text, SHA)).toStrictEqual([])
      }),
    )
  })
})
