import { describe, expect, it } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import { contextWith } from '../../edits/__tests__/marked-dockerfile.ts'
import { missedPackage, type NeededPrograms, neededPrograms } from '../needed-programs.ts'
import { startedPrograms } from '../started-programs.ts'

/** What a source that starts a program needs, on an image with some packages of Debian. */
function neededBy(program: string, ...packages: readonly string[]): NeededPrograms {
  const image = buildPlatform({
    command: ['node', 'server.js'],
    lines: [{ instruction: 'COPY . .', readsContext: true }],
    layers: [{ line: 0, files: [{ path: 'server.js', unpacked: 10 }] }],
    packages: Object.fromEntries(packages.map(name => [name, { name, ecosystem: 'dpkg' }])),
  })
  const source = `require('child_process').execFile('${program}', [])`
  return neededPrograms(image, startedPrograms(image, { bases: [], ...contextWith({ 'server.js': source }) }))
}

it('finds the package of a program by its name, or by what its name is a link to', () => {
  expect(neededBy('git', 'git', 'ca-certificates').packages).toStrictEqual(['ca-certificates', 'git'])
  expect(neededBy('convert', 'imagemagick').packages).toStrictEqual(['imagemagick'])
})

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'takes %s for the name of a program and of a package like any other',
  name => {
    expect(neededBy(name, 'less').packages).toStrictEqual([])
    expect(neededBy(name, 'less').unknown).toContainEqual({ code: name })
    expect(neededBy(name, 'less', name).packages).toStrictEqual([name])
  },
)

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
