import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseDockerfile, stageAt, stageChain } from '../dockerfile-source.ts'

const TEXT = `ARG V=22
FROM node:$V AS Deps
RUN a
FROM deps AS build
RUN b
FROM nginx
COPY --from=build /a /b
`

describe('the stages of a Dockerfile', () => {
  const source = parseDockerfile(TEXT)

  it('begin at their FROM lines', () => {
    assert.equal(stageAt(source, 1), null)
    assert.equal(stageAt(source, 3)?.name, 'Deps')
    assert.equal(stageAt(source, 5)?.name, 'build')
    assert.equal(stageAt(source, 7)?.name, null)
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
      assert.deepEqual(
        stageChain(source, target).map(({ line }) => line),
        lines,
      )
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
    assert.equal(stageChain(parseDockerfile('FROM a AS a\nFROM a\n'), undefined).length, 2)
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
      assert.equal(parseDockerfile(text).instruction(1, lines), expected)
    })
  }

  it('knows the escape directive', () => {
    assert.equal(parseDockerfile('# escape=`\nRUN a `\n  b').instruction(2, 3), 'RUN a b')
  })
})
