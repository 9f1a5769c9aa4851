import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { compareVersions } from '../compare-versions.ts'

const OLD_TO_NEW: Record<string, readonly string[]> = {
  npm: [
    '0.9.0',
    '0.10.0',
    '1.0.0-alpha.1',
    '1.0.0-beta',
    '1.0.0-rc.2',
    '1.0.0-rc.10',
    '1.0.0',
    '1.0.1',
    '10.0.0',
  ],
  dpkg: [
    '1.0~rc1-1',
    '1.0-1',
    '1.0-1+deb12u1',
    '1.0-1+deb12u2',
    '1.0-2',
    '1.1.1',
    '1.1.1n-0',
    '1:0.1-1',
    '2:0.1',
  ],
  apk: ['1.2.3_alpha1-r0', '1.2.3_rc1-r0', '1.2.3-r0', '1.2.3-r1', '1.2.3-r10', '1.2.4-r0'],
  conda: ['1.0rc1', '1.0', '1.0.1', '2023.11', '2024.2'],
  go: ['v0.0.0-20170915032832-14c0d48ead0c', 'v1.0.0-rc.1', 'v1.0.0', 'v1.10.0', 'v2.0.0+incompatible'],
  java: ['1.0-M1', '1.0-RC1', '1.0-SNAPSHOT', '1.0', '1.0.1', '31.1-jre'],
  gem: ['7.1.0.beta1', '7.1.0.rc1', '7.1.0', '7.1.10'],
  composer: ['dev-main', 'v1.0.0-beta1', 'v1.0.0', 'v1.10.0'],
  python: ['1.0.dev1', '1.0a1', '1.0b2', '1.0rc1', '1.0', '1.0.post1', '1.1', '1.10', '1!0.1'],
}

describe('versions order as their ecosystem orders them', () => {
  for (const [ecosystem, versions] of Object.entries(OLD_TO_NEW) as [string, string[]][]) {
    it(`${ecosystem}: ${versions.join(' < ')}`, () => {
      const sorted = versions.toReversed().sort((a, b) => compareVersions(a, b, ecosystem))
      expect(sorted).toStrictEqual(versions)
    })
  }
})

it('any two texts have an order, and the same one both ways', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z.~+:-]{0,8}$/))
  fc.assert(
    fc.property(text, text, fc.constantFrom<string>('npm', 'dpkg', 'apk', 'python'), (a, b, ecosystem) => {
      const [there, back] = [compareVersions(a, b, ecosystem), compareVersions(b, a, ecosystem)]
      expect(Math.sign(there)).toBe(0 - Math.sign(back))
      expect(there === 0).toBe(a === b)
    }),
  )
})
