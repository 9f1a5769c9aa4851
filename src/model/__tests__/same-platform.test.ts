import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { meansPlatform, pairPlatforms } from '../same-platform.ts'

const named = (names: readonly string[]) => names.map(platform => ({ platform }))
const paired = (head: readonly string[], earlier: readonly string[]) =>
  pairPlatforms(named(head), named(earlier)).map(each => each?.platform ?? null)

const LTSC_2019 = 'windows(10.0.17763.7558)/amd64'
const LTSC_2022 = 'windows(10.0.20348.3091)/amd64'
const PATCHED_2022 = 'windows(10.0.20348.3207)/amd64'
const LTSC_2025 = 'windows(10.0.26100.1742)/amd64'

/** Two names that containerd has for one platform (platforms, `normalizeArch`). */
const SPELLINGS = [
  ['linux/amd64', 'linux/amd64/v1'],
  ['linux/amd64', 'linux/x86_64'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/armhf'],
  ['linux/arm/v6', 'linux/armel'],
  ['linux/arm64', 'linux/arm64/v8'],
  ['linux/arm64/8', 'linux/aarch64'],
  ['linux/386', 'linux/i386'],
  ['windows(10.0.20348.3091)/amd64', 'windows(10.0.20348.3091)/amd64/v1'],
] as const

describe('the platform that another one was before', () => {
  const cases: [what: string, head: string[], earlier: string[], was: (string | null)[]][] = [
    [
      'has its name',
      ['linux/amd64', 'linux/arm64'],
      ['linux/arm64', 'linux/amd64'],
      ['linux/amd64', 'linux/arm64'],
    ],
    ['is another of no other system', ['linux/amd64'], ['linux/arm64'], [null]],
    ['is another of no other variant', ['linux/arm/v7'], ['linux/arm/v6'], [null]],
    ['is another of no higher level', ['linux/amd64/v3'], ['linux/amd64'], [null]],
    ...SPELLINGS.flatMap(([one, other]): [string, string[], string[], string[]][] => [
      [`is ${other} of ${one}`, [one], [other], [other]],
      [`is ${one} of ${other}`, [other], [one], [one]],
    ]),
    [
      'is that of its spelling, where both were there',
      ['linux/arm/v7', 'linux/arm'],
      ['linux/arm', 'linux/arm/v7'],
      ['linux/arm/v7', 'linux/arm'],
    ],
    ['is that of an earlier patch of Windows', [PATCHED_2022], [LTSC_2022], [LTSC_2022]],
    [
      'is that of an earlier FreeBSD',
      ['freebsd(14.4)/amd64'],
      ['freebsd(14.3)/amd64'],
      ['freebsd(14.3)/amd64'],
    ],
    ['is that of an earlier Windows, where there was one', [LTSC_2025], [LTSC_2022], [LTSC_2022]],
    ['has no version, where none was said', [LTSC_2025], ['windows/amd64'], ['windows/amd64']],
    ['is of the same build', [LTSC_2019, PATCHED_2022], [LTSC_2022, LTSC_2019], [LTSC_2019, LTSC_2022]],
    ['is of the same build, beside a new one', [PATCHED_2022, LTSC_2025], [LTSC_2022], [LTSC_2022, null]],
    ['is the one that is left over', [LTSC_2019, LTSC_2025], [LTSC_2019, LTSC_2022], [LTSC_2019, LTSC_2022]],
    ['is none, where two could be it', [LTSC_2025], [LTSC_2019, LTSC_2022], [null]],
    ['is none, where it could be that of two', [LTSC_2019, LTSC_2025], [LTSC_2022], [null, null]],
    ['is taken once', ['linux/amd64', 'linux/amd64'], ['linux/amd64'], ['linux/amd64', null]],
  ]
  for (const [what, head, earlier, was] of cases) {
    it(what, () => {
      expect(paired(head, earlier)).toStrictEqual(was)
    })
  }

  it('is never that of two, and the same one from both sides', () => {
    const name = fc.constantFrom(
      LTSC_2019,
      LTSC_2022,
      PATCHED_2022,
      LTSC_2025,
      'windows/amd64',
      'linux/amd64',
      'linux/amd64/v1',
      'linux/amd64/v2',
      '(',
      'a(b)',
    )
    const names = fc.array(name, { maxLength: 5 })
    fc.assert(
      fc.property(names, names, (head, earlier) => {
        const [heads, earliers] = [named(head), named(earlier)]
        const forth = pairPlatforms(heads, earliers)
        const back = pairPlatforms(earliers, heads)
        const found = forth.filter(each => each !== null)
        expect(new Set(found).size).toBe(found.length)
        for (const [at, each] of forth.entries())
          if (each !== null) expect(back[earliers.indexOf(each)]).toBe(heads[at])
      }),
    )
  })
})

describe('a platform in a config file', () => {
  const cases: [wanted: string, platform: string, means: boolean][] = [
    ['linux/amd64', 'linux/amd64', true],
    ['linux/amd64', 'linux/arm64', false],
    ['windows/amd64', PATCHED_2022, true],
    ['windows/arm64', PATCHED_2022, false],
    ['windows(10.0.20348)/amd64', PATCHED_2022, true],
    ['windows(10.0.20348)/amd64', LTSC_2019, false],
    ['windows(10.0.2)/amd64', PATCHED_2022, false],
    [LTSC_2022, PATCHED_2022, false],
    ['linux/amd64', 'linux/amd64/v2', false],
    ['linux/arm', 'linux/arm/v6', false],
    ...SPELLINGS.map(([one, other]): [string, string, boolean] => [one, other, true]),
    ...SPELLINGS.map(([one, other]): [string, string, boolean] => [other, one, true]),
  ]
  for (const [wanted, platform, means] of cases) {
    it(`${wanted} means ${means ? '' : 'not '}${platform}`, () => {
      expect(meansPlatform(wanted, platform)).toBe(means)
    })
  }
})
