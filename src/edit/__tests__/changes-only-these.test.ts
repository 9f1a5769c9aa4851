import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { applyEdits, type TextEdit } from '../apply-edits.ts'
import { changesOnlyThese } from '../changes-only-these.ts'
import { parseDockerfileText } from '../dockerfile-text.ts'

const TEXT = 'FROM a\nRUN npm ci\n# c\nCOPY . .\nRUN x \\\n  y\n'

/** Whether the text may become another one where some words are exchanged. */
function allows(old: string, own: string, text = TEXT): boolean {
  const dockerfile = parseDockerfileText(text)
  assert(dockerfile !== null)
  const start = text.indexOf(old)
  return changesOnlyThese(dockerfile, [{ start, end: start + old.length, text: own }])
}

describe('a change of one instruction', () => {
  it('may change its flags and words', () => {
    expect(allows('npm ci', '--mount=type=cache,target=/x npm ci --omit=dev')).toBe(true)
    expect(allows('x \\\n  y', 'x && z')).toBe(true)
  })

  it('may take the next one in, or take one away', () => {
    expect(allows('npm ci\n# c\nCOPY ', 'npm ci && copy ')).toBe(true)
    expect(allows('RUN npm ci\n', '')).toBe(true)
  })

  it('may put new ones on lines of their own', () => {
    const dockerfile = parseDockerfileText(TEXT)
    assert(dockerfile !== null)
    const at = TEXT.indexOf('COPY')
    expect(changesOnlyThese(dockerfile, [{ start: at, end: at, text: 'COPY a b\nRUN c\n' }])).toBe(true)
  })

  it('must not begin another one, swallow one, or change how the file is read', () => {
    expect(allows('npm ci', 'npm ci\nUSER root')).toBe(false)
    expect(allows('npm ci', 'npm ci \\')).toBe(false)
    expect(allows('npm ci', 'npm ci <<EOF')).toBe(false)
    expect(allows('FROM a\n', '# escape=`\nFROM a\n')).toBe(false)
    expect(allows('RUN npm', 'ENV npm')).toBe(false)
  })
})

describe('edits together', () => {
  it('must not be about the same characters', () => {
    expect(
      applyEdits('abc', [
        { start: 0, end: 2, text: 'x' },
        { start: 1, end: 3, text: 'y' },
      ]),
    ).toBeNull()
    expect(applyEdits('abc', [{ start: 0, end: 4, text: '' }])).toBeNull()
  })

  it('count once, and stand in their order at one place', () => {
    const first = { start: 1, end: 1, text: '1' }
    expect(
      applyEdits('abc', [first, { start: 1, end: 2, text: 'B' }, first, { start: 1, end: 1, text: '2' }]),
    ).toBe('a12Bc')
  })

  it('go on with a command before another one begins, whichever was found first', () => {
    const at = (text: string): TextEdit => ({ start: 1, end: 1, text })
    for (const next of [' && d', ' \\\n  && d', ' `\r\n  && d'])
      expect(applyEdits('a', [at(next), at(' --b'), at(' c')])).toBe(`a --b c${next}`)
  })
})
