import { describe, expect, it } from '@jest/globals'
import stringWidth from 'string-width'
import fc from '../../../../../test-kit/properties.ts'
import { fitText, fitTexts, foldText, wrapText } from '../fit-text.ts'

describe('fitText', () => {
  it('leaves what fits', () => {
    expect(fitText('/app/a.js', 9)).toBe('/app/a.js')
  })
  it('cuts a path in the middle', () => {
    expect(fitText('/app/node_modules/a/b.js', 12)).toBe('/app…/a/b.js')
  })
  it('counts columns, not characters', () => {
    expect(fitText('文件文件文件', 7)).toBe('文…文件')
  })
  it('never takes more room than it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (text, width) => {
        expect(stringWidth(fitText(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('foldText', () => {
  it('leaves what fits', () => {
    expect(foldText('+RUN make', 9)).toStrictEqual(['+RUN make'])
    expect(foldText('', 9)).toStrictEqual([''])
  })
  it('loses nothing, and no blank', () => {
    expect(foldText('+    && rm -rf  /app', 8)).toStrictEqual(['+    && ', 'rm -rf  ', '/app'])
  })
  it('ends a piece at a blank where one is near', () => {
    expect(foldText('+RUN npm ci --omit=dev', 17)).toStrictEqual(['+RUN npm ci ', '--omit=dev'])
    expect(foldText('+RUN /usr/local/bin/make', 12)).toStrictEqual(['+RUN /usr/lo', 'cal/bin/make'])
  })
  it('keeps all of a text, within the room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const pieces = foldText(text, width)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) expect(stringWidth(piece)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('fitTexts', () => {
  it('cuts each in the middle', () => {
    expect(fitTexts(['/app/node_modules/a/b.js', '/x'], 12)).toStrictEqual(['/app…/a/b.js', '/x'])
  })
  it('keeps what tells texts apart that would be cut to the same', () => {
    const paths = ['s3', 'sqs', 'sns'].map(
      name => `/app/node_modules/@aws-sdk/client-${name}/dist-cjs/index.js`,
    )
    expect(fitTexts([...paths, '/etc/passwd'], 24)).toStrictEqual([
      '…client-s3/dist-cjs/ind…',
      '…client-sqs/dist-cjs/in…',
      '…client-sns/dist-cjs/in…',
      '/etc/passwd',
    ])
  })
  it('leaves equal texts equal', () => {
    const path = '/app/node_modules/a/index.js'
    expect(new Set(fitTexts([path, path], 12)).size).toBe(1)
  })
  it('keeps different texts different, within the room', () => {
    const part = fc.constantFrom('a', 'b', '/', 'node_modules/', 'index.js', '文')
    const text = fc.array(part, { maxLength: 30 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 8 }),
        fc.integer({ min: 10, max: 40 }),
        (texts, width) => {
          const fitted = fitTexts(texts, width)
          expect(new Set(fitted).size).toBe(texts.length)
          for (const each of fitted) expect(stringWidth(each)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('wrapText', () => {
  it('breaks at blanks', () => {
    expect(wrapText('one two three four', 9)).toStrictEqual(['one two', 'three', 'four'])
  })
  it('breaks a word that is wider than a line where a path or an option may end', () => {
    expect(wrapText('from /app/node_modules/a/index.js', 14)).toStrictEqual([
      'from /app/',
      'node_modules/',
      'a/index.js',
    ])
    expect(wrapText('--mount=type=cache,target=/root/.npm x', 20)).toStrictEqual([
      '--mount=type=cache,',
      'target=/root/.npm x',
    ])
  })
  it('cuts what cannot be broken', () => {
    expect(wrapText(`a ${'x'.repeat(20)}`, 5)).toStrictEqual(['a', 'x…xxx'])
  })
  it('begins no line with what the Actions runner would obey', () => {
    const spoken = fc.array(fc.constantFrom(':', '::error::x', '/', ',', '=', 'ab'), { maxLength: 30 })
    fc.assert(
      fc.property(spoken, fc.integer({ min: 1, max: 20 }), (parts, width) => {
        const [first = '', ...lines] = wrapText(`a${parts.join('')}`, width)
        for (const line of lines) expect(line).not.toMatch(/^:/)
        expect(stringWidth(first)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
