import { describe, expect, it } from '@jest/globals'
import picomatch from 'picomatch'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { globMatcher } from '../glob-matcher.ts'

const matches = (pattern: string, text: string): boolean => globMatcher(pattern, 'a test')(text)

describe('a glob', () => {
  it.each([
    ['app/*', 'app/a', true],
    ['app/*', 'app/.env', true],
    ['app/*', 'app/a/b', false],
    ['app/**', 'app', true],
    ['app/**', 'app/a/.b/c', true],
    ['app/**', 'apps/a', false],
    ['**/*.map', 'a.map', true],
    ['**/*.map', 'a/b/.map', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'a/xb', false],
    ['*.{js,map}', 'a.map', true],
    ['{src/**,lib}/x', 'lib/x', true],
    ['file[0-9].txt', 'file7.txt', true],
    ['file[!0-9].txt', 'file7.txt', false],
    ['a[!b]c', 'a/c', false],
    ['a?c', 'a/c', false],
    ['*/**', 'a', false],
    ['*/**', 'a/b', true],
    ['a/**/**', 'a', true],
    ['@(a|b).js', 'b.js', true],
    ['+(ab).js', 'abab.js', true],
    ['?(a)b', 'b', true],
    ['@aws-sdk/*', '@aws-sdk/client-s3', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['!*.js', 'a.ts', true],
    ['!*.js', 'a.js', false],
    ['app/(auth)/*', 'app/(auth)/page.js', true],
    ['a[b', 'a[b', true],
    ['{a', '{a', true],
    ['{a}*', '{a}b', true],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  it('of names that are not to match is refused', () => {
    expect(() => matches('!(a|b)', 'a')).toThrow(
      /^a test has a pattern with `!\(…\)`, which is not supported/,
    )
  })
})

describe('globs', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', 'é'), minLength: 1, maxLength: 4 })
  const segment = name.filter(text => text !== '.' && text !== '..')
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
  const special = fc.constantFrom('*', '?', '[ab]', '[^a]', '{a,b}', '{a*,.b}', '@(a|b)', '+(a)')
  const part = fc.oneof(name, fc.constant(''))
  // Two wildcards side by side mean odd things there: `*{a,b}a` is `a`, too.
  const globName = fc
    .tuple(part, special, part)
    .map(parts => parts.join(''))
    .filter(text => !/^\.{1,2}$/.test(text))
  const glob = fc
    .array(fc.oneof(globName, fc.constant('**')), { minLength: 1, maxLength: 4 })
    .map(parts => parts.join('/'))

  it('mean what they mean to JavaScript tools, dot files included', () => {
    fc.assert(
      fc.property(glob, path, (pattern, text) => {
        const expected = text === pattern || picomatch(pattern, { dot: true })(text)
        expect([pattern, text, matches(pattern, text)]).toStrictEqual([pattern, text, expected])
      }),
      { numRuns: trials(2000) },
    )
  })
})

describe('a glob that takes others for ever', () => {
  const long = 'a'.repeat(30_000)

  it.each([
    '/deep/(a+)+$',
    `**/${'a*'.repeat(200)}b`,
    `${'*a'.repeat(1000)}b`,
    `${'**/'.repeat(500)}b`,
    `${'+('.repeat(200)}a${')'.repeat(200)}b`,
    `${'*('.repeat(100)}a*${')'.repeat(100)}b`,
    `${'{a,a*}'.repeat(300)}b`,
    `${'{'.repeat(1000)}a,b${'}'.repeat(1000)}*b`,
    `*${'a'.repeat(4000)}b`,
    '['.repeat(4000),
    `**/*a${'?'.repeat(60)}b`,
  ])('%s', pattern => {
    const before = process.cpuUsage()
    const match = globMatcher(pattern, 'a test')
    try {
      for (const text of [long, `deep/${long}`, 'a/'.repeat(10_000), 'ab'.repeat(10_000)]) match(text)
    } catch (error) {
      expect((error as Error).message).toMatch(/too many alternatives/)
    }
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })
})
