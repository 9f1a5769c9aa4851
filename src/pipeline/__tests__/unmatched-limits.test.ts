import { describe, expect, it } from '@jest/globals'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { judge } from '../../judge/judge.ts'
import type { Budget } from '../../model/budget.ts'
import { unmatchedLimits } from '../unmatched-limits.ts'

const SOURCE = '.github/slim-build.yml:7'

/** What is warned of where a limit is on this; an image of two platforms, the second with one file more, of a package. */
function warnings(subject: string, limit = 1_000_000, kind = 'path'): readonly string[] {
  const files = [{ path: 'app/main', compressed: 10, unpacked: 20 }]
  const more = [
    ...files,
    { path: 'srv/www/index.html', compressed: 10, unpacked: 20, package: '@aws-sdk/core@3.0.0' },
  ]
  const measurement = buildMeasurement([
    { platform: 'linux/amd64', layers: [{ files }] },
    { platform: 'linux/arm64', layers: [{ files: more }] },
  ])
  const budget: Budget = {
    ...{ kind, metric: 'compressed', unit: 'bytes' },
    ...{ subject, limit, source: SOURCE },
  }
  return unmatchedLimits(judge([budget], measurement, null).judgements)
}

describe('a limit on paths', () => {
  it('that matches no file of any platform is a warning, once, with its place', () => {
    expect(warnings('/apps/**')).toStrictEqual([
      `The path \`/apps/**\` (${SOURCE}) matches no file in the image.`,
    ])
  })

  it('says where patterns start if that may be why', () => {
    const hint = 'Patterns start at the root of the image; put `**/` before it to match in every directory.'
    expect(warnings('www/**')).toStrictEqual([
      `The path \`www/**\` (${SOURCE}) matches no file in the image. ${hint}`,
    ])
    expect(warnings('**/*.map').join()).not.toMatch(/Patterns start/)
  })

  it('that matches on one platform is none', () => {
    expect(warnings('/srv/www/**')).toStrictEqual([])
  })

  it('that is there to keep files out is none', () => {
    expect(warnings('**/*.map', 0)).toStrictEqual([])
  })
})

describe('a limit on packages', () => {
  const packageWarnings = (name: string, limit?: number) => warnings(name, limit, 'package')

  it('that no package of any platform has the name of is a warning, once, with its place', () => {
    for (const name of ['busybox', '@aws-skd/*'])
      expect(packageWarnings(name)).toStrictEqual([
        `The package \`${name}\` (${SOURCE}) is not in the image.`,
      ])
  })

  it('that is on what one platform has is none', () => {
    expect(['@aws-sdk/core', '@aws-sdk/*'].flatMap(name => packageWarnings(name))).toStrictEqual([])
  })

  it('that is there to keep a package out is none', () => {
    expect(packageWarnings('typescript', 0)).toStrictEqual([])
  })
})
