import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../measure/files-of.ts'
import { buildPlatform, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import type { Advice } from '../../../model/advice.ts'
import { advise } from '../../advise.ts'

const base = (reference: string) =>
  ({ kind: 'known', reference, digest: null, layers: 1, standIn: null }) as const

/** The advice on an image that starts the last file of a COPY, or of what is given. */
function adviseOn(spec: PlatformSpec = {}, more: { isStatic?: true; program?: number } = { isStatic: true }) {
  const image = buildPlatform({
    base: base('docker.io/library/alpine:3'),
    lines: [{ instruction: 'FROM alpine:3' }, { instruction: 'COPY --from=build /main /main' }],
    layers: [
      {
        line: 0,
        structure: 5,
        files: [{ path: 'bin/busybox', compressed: 3_000_000, unpacked: 8_000_000 }],
      },
      { line: 1, files: [{ path: 'main', compressed: 100, unpacked: 200 }] },
    ],
    ...spec,
  })
  const last = image.files.length - 1
  const files = filesOf(
    [...image.files].map((file, at) =>
      at === last && more.isStatic === true ? { ...file, isStatic: true as const } : file,
    ),
  )
  return advise({ ...image, files, program: more.program ?? last }, { bases: [] })
}

const textOf = (words: Advice['reason']) =>
  words.map(part => (typeof part === 'string' ? part : part.code)).join('')

describe('static-program', () => {
  it('leaves out the whole base image, its directories too, at the line that names it', () => {
    const [advice, ...others] = adviseOn()
    expect(others).toStrictEqual([])
    expect(advice?.rule).toBe('static-program')
    expect(advice!.saves).toStrictEqual({ compressed: 3_000_005, unpacked: 8_000_000 })
    expect(advice!.fix).toStrictEqual([{ code: 'FROM scratch' }])
    expect(advice!.line).toBe(0)
    expect(textOf(advice!.reason)).toBe(
      '/main is linked statically and needs no library of alpine:3; ' +
        'for certificates or time zones, use gcr.io/distroless/static',
    )
  })

  it('says that nothing can be run without a base', () => {
    const lines = [{ instruction: 'FROM alpine:3' }, { instruction: 'RUN wget x' }]
    expect(textOf(adviseOn({ lines })[0]!.reason)).toMatch(
      /; each RUN must move to the stage that builds it$/,
    )
  })

  it('says that the locale is lost that a setting names', () => {
    const lines = [
      { instruction: 'FROM alpine:3' },
      { instruction: 'COPY --from=build /usr/lib/locale /usr/lib/locale' },
      { instruction: 'COPY --from=build /main /main' },
    ]
    const layers = [
      { line: 0, files: [{ path: 'bin/busybox', compressed: 3_000_000, unpacked: 8_000_000 }] },
      { line: 1, files: [{ path: 'usr/lib/locale/locale-archive', compressed: 1, unpacked: 2 }] },
      { line: 2, files: [{ path: 'main', compressed: 100, unpacked: 200 }] },
    ]
    expect(textOf(adviseOn({ lines, layers })[0]!.reason)).toMatch(
      /; it may lack the locales that your lines make$/,
    )
    const command = ['sh', '-c', 'LANG=de_DE.UTF-8 /main']
    expect(textOf(adviseOn({ lines, layers, command })[0]!.reason)).toMatch(
      /; it may lack the locale de_DE.UTF-8$/,
    )
  })

  it('is silent of programs that need a loader, of those of the base, and of images that start something else', () => {
    expect(adviseOn({}, {})).toStrictEqual([])
    expect(adviseOn({}, { isStatic: true, program: 0 })).toStrictEqual([])
    expect(adviseOn({}, { isStatic: true, program: 9 })).toStrictEqual([])
  })

  it('is silent where there is no base, or it is not known, or made for such programs, or next to nothing', () => {
    expect(adviseOn({ base: { kind: 'scratch' } })).toStrictEqual([])
    expect(adviseOn({ base: { kind: 'unknown', reason: 'x' } })).toStrictEqual([])
    expect(adviseOn({ base: base('gcr.io/distroless/static-debian12:nonroot') })).toStrictEqual([])
    const files = [{ path: 'etc/passwd', compressed: 900_000, unpacked: 1 }]
    expect(adviseOn({ layers: [{ line: 0, files }, { files: [{ path: 'main' }] }] })).toStrictEqual([])
  })
})
