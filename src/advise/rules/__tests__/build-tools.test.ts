import { expect, it } from '@jest/globals'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { contextWith } from '../../edits/__tests__/marked-dockerfile.ts'

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

it('build tools that a source starts stay, with what they do not work without', () => {
  const lines = [
    { instruction: 'RUN apt-get install -y gcc make' },
    { instruction: 'COPY a.py ./', readsContext: true },
  ]
  const tools = {
    gcc: { ecosystem: 'dpkg', purpose: 'build-tool', requires: [1] },
    binutils: { ecosystem: 'dpkg', purpose: 'build-tool' },
    make: { ecosystem: 'dpkg', purpose: 'build-tool' },
  } as const
  const files = ['gcc', 'binutils', 'make'].map(name => file(`usr/bin/${name}`, 100, { package: name }))
  const found = (text: string): string[] =>
    adviceOn(
      {
        lines,
        packages: tools,
        layers: [
          { line: 0, files },
          { line: 1, files: [file('app/a.py', 0)] },
        ],
      },
      contextWith({ 'a.py': text }),
    ).map(each => each.replace(/:.*/, ''))
  expect(found('print()')).toStrictEqual(['build-tools, 300 kB, line 1'])
  expect(found('import os\nos.system("gcc a.c")')).toStrictEqual(['build-tools, 100 kB, line 1'])
})
