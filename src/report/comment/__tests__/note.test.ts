import { describe, expect, it } from '@jest/globals'
import { measuringNote, noteRun, outdatedNote, withNote, withoutNote } from '../note.ts'

const MARKER = '<!-- slim-build v1 key=ci.yml%2Fapi head=9c1d run=40 attempt=1 -->\n'
const BODY = `${MARKER}### report\n\n> [!NOTE]\n> of its own\n`
const [A, B] = ['9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687', 'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871']

describe('the note on top of a comment', () => {
  it('stands below the marker, and goes without a trace', () => {
    const noted = withNote(BODY, measuringNote(A, B), { id: 51, attempt: 2 })
    expect(noted).toBe(
      `${MARKER}<!-- slim-build note run=51 attempt=2 -->\n> [!NOTE]\n> Numbers are for \`9c1d2e7\`; \`b7720aa\` is being measured.\n\n### report\n\n> [!NOTE]\n> of its own\n`,
    )
    expect(noteRun(noted)).toStrictEqual({ id: 51, attempt: 2 })
    expect(withoutNote(noted)).toBe(BODY)
  })

  it('is one: a newer one replaces it', () => {
    const first = withNote(BODY, measuringNote(null, A), { id: 51, attempt: 1 })
    const second = withNote(first, outdatedNote(A, B), { id: 52, attempt: 1 })
    expect(second.match(/slim-build note/g)?.length).toBe(1)
    expect(second).toMatch(/> Numbers are for `9c1d2e7`; the pull request is at `b7720aa`\.\n/)
    expect(withoutNote(second)).toBe(BODY)
  })

  it('is none of a body that has none', () => {
    expect(withoutNote(BODY)).toBe(BODY)
    expect(noteRun(BODY)).toBeNull()
  })

  it('says what its numbers are for, as far as that is known', () => {
    expect(measuringNote(A, A)).toBe('`9c1d2e7` is being measured again.')
    expect(measuringNote(null, B)).toBe('Numbers are for an earlier commit; `b7720aa` is being measured.')
  })
})
