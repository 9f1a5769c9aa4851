import { expect, it } from '@jest/globals'
import { adviceOn, file } from '../../__tests__/advice-on.ts'

const packages = { gcc: { ecosystem: 'dpkg', purpose: 'build-tool' }, curl: { ecosystem: 'dpkg' } } as const
const FIX = 'install them and build in a separate stage, then `COPY --from` the result'

it('build tools that a line installed are for a stage of its own', () => {
  const lines = [{ instruction: 'RUN apt-get install -y gcc curl' }]
  const files = [file('usr/bin/gcc', 900, { package: 'gcc' }), file('usr/bin/curl', 200, { package: 'curl' })]
  expect(adviceOn({ lines, packages, layers: [{ line: 0, files }] })).toStrictEqual([
    `build-tools, 900 kB, line 1: ${FIX} | 1 build tool is in the image`,
  ])
})

it('build tools of the base image are no line’s to take back', () => {
  const base = { kind: 'known' as const, reference: 'node:22', digest: null, layers: 1, standIn: null }
  const layers = [{ line: 0, files: [file('usr/bin/gcc', 900, { package: 'gcc' })] }]
  expect(adviceOn({ base, lines: [{ instruction: 'FROM node:22' }], packages, layers })).toStrictEqual([])
})
