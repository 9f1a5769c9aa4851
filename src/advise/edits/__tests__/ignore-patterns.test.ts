import { describe, expect, it } from '@jest/globals'
import { file, fixOn, sourcesOf } from './marked-dockerfile.ts'

const isCopy = (instruction: string): boolean => instruction.startsWith('COPY')

describe('patterns of .dockerignore', () => {
  const clutter = [file('app/.git/a', 100), file('app/test/b', 100)]
  const ignoredBy = (dockerfile: string, ignore: string | null = null): string | undefined =>
    fixOn(dockerfile, isCopy, clutter, { ignore }).files['.dockerignore']

  it('makes the file where there is none', () => {
    expect(ignoredBy('FROM a\nCOPY . /app\n')).toBe('.git\ntest\n')
  })

  it('adds what is not there to the end, with its ends of lines', () => {
    expect(ignoredBy('FROM a\nCOPY . /app\n', 'dist\r\n.git\r\n')).toBe('dist\r\n.git\r\ntest\r\n')
    expect(ignoredBy('FROM a\nCOPY . /app\n', '!test')).toBe('!test\n.git\ntest')
  })

  it('go into the file that BuildKit reads, and the words name it', () => {
    const dockerfile = 'FROM a\nCOPY . /app\n'
    const ignoreFile = { file: 'docker/prod.Dockerfile.dockerignore', text: 'dist\n' }
    const sources = { ...sourcesOf(dockerfile), ignoreFile }
    const [found] = fixOn(dockerfile, isCopy, clutter, { sources }).advice
    expect(found?.fix.at(-1)).toStrictEqual({ code: 'prod.Dockerfile.dockerignore' })
    expect(found?.edits?.map(({ file: name }) => name)).toStrictEqual([ignoreFile.file, ignoreFile.file])
  })

  it('leaves what an instruction takes by its name', () => {
    expect(ignoredBy('FROM a AS b\nCOPY test /test\nFROM a\nCOPY . /app\n')).toBeUndefined()
    expect(ignoredBy('FROM a AS b\nCOPY $WHAT /x/\nFROM a\nCOPY . /app\n')).toBeUndefined()
    expect(ignoredBy('FROM a AS b\nCOPY t*st /x/\nFROM a\nCOPY . /app\n')).toBeUndefined()
    expect(
      ignoredBy('FROM a AS b\nRUN --mount=type=bind,source=.git,target=/x y\nFROM a\nCOPY . /app\n'),
    ).toBeUndefined()
    expect(ignoredBy('FROM a AS b\nCOPY *.json src /x/\nFROM a\nCOPY . /app\n')).toBe('.git\ntest\n')
  })

  it('leaves what a stage that was not built may need', () => {
    expect(ignoredBy('FROM a AS check\nCOPY . /app\nRUN npm test\nFROM a\nCOPY . /app\n')).toBeUndefined()
  })
})
