import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { contextWith } from '../../edits/__tests__/marked-dockerfile.ts'
import { startedPrograms } from '../started-programs.ts'

/** What an image starts, as one line: programs and scripts; `?` where these are not all. */
function startedOn(
  instruction: string,
  files: readonly FileSpec[],
  { command, context }: { command: readonly string[]; context: Readonly<Record<string, string>> },
): string {
  const image = buildPlatform({
    lines: [{ instruction, readsContext: !instruction.includes('--from') }],
    layers: [{ line: 0, files }],
    command,
  })
  const { programs, scripts, unknown } = startedPrograms(image, { bases: [], ...contextWith(context) })
  return [...[...programs].sort(), '|', ...scripts, ...(unknown === null ? [] : ['?'])].join(' ')
}

const SHELL = '#!/bin/sh\n'

describe('what a container starts by scripts of the build context', () => {
  it('is what these call, one through the other', () => {
    const context = { 'start.sh': './more.sh\njq .\n', 'more.sh': 'git log\n', 'unused.sh': 'curl x\n' }
    const files = Object.keys(context).map(name => ({ path: `app/${name}` }))
    const started = { command: ['/app/start.sh'], context }
    expect(startedOn('COPY . /app/', files, started)).toBe('./more.sh git jq | start.sh more.sh')
  })

  it('is known of an empty file of which packages have many', () => {
    const files = [
      { path: 'app/web/__init__.py' },
      { path: 'opt/venv/lib/python3.13/site-packages/a/__init__.py', unpacked: 9, package: 'a' },
    ]
    const context = { 'web/__init__.py': '' }
    expect(startedOn('COPY . /app/', files, { command: ['python', '-m', 'web'], context })).toBe('|')
    const other = [{ path: 'app/web/__init__.py', unpacked: 9 }]
    expect(startedOn('COPY . /app/', other, { command: ['python', '-m', 'web'], context })).toBe('| ?')
  })

  it('is found where COPY gives a script another name', () => {
    const copy = 'COPY docker/entry.sh /usr/local/bin/begin'
    const files = [{ path: 'usr/local/bin/begin' }]
    const started = (text: string) => ({ command: ['begin', 'node'], context: { 'docker/entry.sh': text } })
    expect(startedOn(copy, files, started(`${SHELL}jq .\nexec "$@"\n`))).toBe('jq | begin')
  })

  it('is not known of a script that is not at hand, and known of a program', () => {
    const started = { command: ['/begin'], context: {} }
    expect(startedOn('COPY begin /', [{ path: 'begin' }], started)).toBe('| ?')
    expect(startedOn('COPY begin /', [{ path: 'begin', isStatic: true }], started)).toBe('|')
    expect(startedOn('COPY --from=a /begin /', [{ path: 'begin' }], started)).toBe('|')
    const script = { command: ['/begin.sh'], context: {} }
    expect(startedOn('COPY --from=a /begin.sh /', [{ path: 'begin.sh' }], script)).toBe('| ?')
  })
})
