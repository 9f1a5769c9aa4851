import { describe, expect, it } from '@jest/globals'
import fc, { anyText } from '../../../../test-kit/properties.ts'
import { InputError } from '../../../errors/input-error.ts'
import { checkImageReference } from '../check-image-reference.ts'

describe('an image reference', () => {
  const right = [
    'alpine',
    'node:22-slim',
    'localhost:5000/a/b_c:1',
    'ghcr.io/Acme-not/x'.toLowerCase(),
    `gcr.io/distroless/static@sha256:${'a'.repeat(64)}`,
    `a:1@sha256:${'0'.repeat(64)}`,
    '[::1]:5000/a:b',
  ]
  for (const text of right) {
    it(`may be ${text}`, () => {
      expect(checkImageReference(text)).toBe(text)
    })
  }

  const wrong = [
    '',
    'scratch',
    'x\nRUN id',
    'x AS y',
    '-x',
    'UPPER',
    'a:',
    'a@sha256:12',
    'a//b',
    '$HOME',
    '../x',
    'a:1 ',
    `${'a/'.repeat(300)}a`,
  ]
  for (const text of wrong) {
    it(`may not be ${JSON.stringify(text.slice(0, 30))}`, () => {
      expect(() => checkImageReference(text)).toThrow(InputError)
    })
  }

  it('is never more than one word of a Dockerfile', () => {
    fc.assert(
      fc.property(anyText(), text => {
        try {
          expect(checkImageReference(text)).toMatch(/^[\w.:/@[\]-]+$/)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
    )
  })

  it('is judged at once, however long it is', () => {
    expect(() => checkImageReference(`${'a-'.repeat(100_000)}!`)).toThrow(InputError)
    expect(() => checkImageReference(`${'a-'.repeat(250)}!`)).toThrow(InputError)
  })
})
