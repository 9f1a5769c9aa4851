import { describe, expect, it } from '@jest/globals'
import fc from '../../../../test-kit/properties.ts'
import { parseDockerfile, stageAt, stageChain } from '../dockerfile-source.ts'

const TEXT = `ARG V=22
FROM node:$V AS Deps
RUN a
FROM deps AS build
RUN b
FROM nginx
COPY --from=build /a /b
`

describe('comments right above an instruction', () => {
  it('silence rules for it, in the way of hadolint', () => {
    const text = `# slim-build ignore=base-image
FROM node

# slim-build ignore=debug-symbols , documentation
# another comment
  #slim-build ignore=build-tools
RUN a \\
  # slim-build ignore=deleted-later
  b
RUN c
# slim-build ignore=Wrong,../x,copied-again
# slim-build ignores nothing
COPY . .
`
    const source = parseDockerfile(text)
    expect([2, 7, 10, 13].map(line => source.ignored(line))).toStrictEqual([
      ['base-image'],
      ['build-tools', 'debug-symbols', 'documentation'],
      [],
      ['copied-again'],
    ])
  })
})

describe('the stages of a Dockerfile', () => {
  const source = parseDockerfile(TEXT)

  it('begin at their FROM lines', () => {
    expect(stageAt(source, 1)).toBeNull()
    expect(stageAt(source, 3)?.name).toBe('Deps')
    expect(stageAt(source, 5)?.name).toBe('build')
    expect(stageAt(source, 7)?.name).toBeNull()
  })

  const chains: [target: string | undefined, lines: number[]][] = [
    [undefined, [6]],
    ['build', [4, 2]],
    ['BUILD', [4, 2]],
    ['1', [4, 2]],
    ['nowhere', []],
  ]
  for (const [target, lines] of chains) {
    it(`lead from target ${target ?? '(none)'} down to an image`, () => {
      expect(stageChain(source, target).map(({ line }) => line)).toStrictEqual(lines)
    })
  }

  it('are found or not, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('FROM ', 'a', ' AS ', '\n', '\\', '<<X', '$', '#', '"', '`')),
        parts => {
          stageChain(parseDockerfile(parts.join('')), 'a')
        },
      ),
    )
  })

  it('a stage that is named like its own image stands on the image', () => {
    expect(stageChain(parseDockerfile('FROM a AS a\nFROM a\n'), undefined)).toHaveLength(2)
  })
})

describe('an instruction on one line', () => {
  const cases: [text: string, expected: string][] = [
    ['RUN npm ci', 'RUN npm ci'],
    ['RUN a && \\\n    b', 'RUN a && b'],
    ['RUN a \\\n# why\n\n  && b\\\r\n  c\r', 'RUN a && b c'],
    ['RUN <<EOF\necho a\nEOF', 'RUN <<EOF'],
    ['  COPY a b  ', 'COPY a b'],
  ]
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      const lines = text.split('\n').length
      expect(parseDockerfile(text).instruction(1, lines)).toBe(expected)
    })
  }

  it('knows the escape directive', () => {
    expect(parseDockerfile('# escape=`\nRUN a `\n  b').instruction(2, 3)).toBe('RUN a b')
    expect(parseDockerfile('\ufeff# check=skip=all\n# ESCAPE = `\nRUN a `\n  b').instruction(3, 4)).toBe(
      'RUN a b',
    )
  })
  it('takes no comment for one', () => {
    expect(parseDockerfile('# a\n# escape=`\nRUN a \\\n  b').instruction(3, 4)).toBe('RUN a b')
  })
})
