import { describe, expect, it } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import { missedPackage } from '../needed-programs.ts'

describe('the package with a program that a smaller image may lack', () => {
  const packageOf = missedPackage(
    buildPlatform({
      packages: {
        git: { ecosystem: 'dpkg' },
        imagemagick: { ecosystem: 'dpkg' },
        tar: { ecosystem: 'dpkg' },
      },
      layers: [{ files: [{ path: 'usr/bin/git', package: 'git' }, { path: 'usr/bin/own' }] }],
    }),
  )

  it('is the one that its file is of, or that is called as its links are', () => {
    expect(packageOf('/usr/bin/git')).toBe('git')
    expect(packageOf('convert')).toBe('imagemagick')
  })

  it('is none of what slim images have, of own programs, and of words that are no programs', () => {
    const words = ['tar', 'own', 'unheard-of', 'constructor', '__proto__']
    expect(words.map(packageOf)).toStrictEqual(words.map(() => null))
  })
})
