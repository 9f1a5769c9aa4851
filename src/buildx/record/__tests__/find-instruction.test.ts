import { describe, expect, it } from '@jest/globals'
import { findInstruction } from '../find-instruction.ts'

const TEXT = `FROM alpine
RUN echo twice
ADD https://a.example/x \\
  # a comment
  /x
ADD https://a.example/$NAME /y
RUN echo twice
`

describe('an instruction that BuildKit names', () => {
  it('is found by its text on one line', () => {
    expect(findInstruction(TEXT, 'ADD https://a.example/x /x')).toStrictEqual({ line: 3, endLine: 5 })
  })
  it.each(['RUN echo twice', 'ADD https://a.example/name /y', 'COPY a b', '', 'exporting to image'])(
    'is not found where it is there twice, with variables or not at all: %s',
    called => {
      expect(findInstruction(TEXT, called)).toBeNull()
    },
  )
  it('is not found in what is no Dockerfile', () => {
    expect(findInstruction(null, 'RUN a')).toBeNull()
    expect(findInstruction('RUN', 'RUN a')).toBeNull()
  })
})
