import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { measuringNote, noteRun, outdatedNote, withNote, withoutNote } from '../note.ts'

const MARKER = '<!-- slim-build v1 key=ci.yml%2Fapi head=9c1d run=40 attempt=1 -->\n'
const BODY = `${MARKER}### report\n\n> [!NOTE]\n> of its own\n`
const [A, B] = ['9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687', 'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871']

describe('the note on top of a comment', () => {
  it('stands below the marker, and goes without a trace', () => {
    const noted = withNote(BODY, measuringNote(A, B), { id: 51, attempt: 2 })
    assert.equal(
      noted,
      `${MARKER}<!-- slim-build note run=51 attempt=2 -->\n> [!NOTE]\n> Numbers are for \`9c1d2e7\`; \`b7720aa\` is being measured.\n\n### report\n\n> [!NOTE]\n> of its own\n`,
    )
    assert.deepEqual(noteRun(noted), { id: 51, attempt: 2 })
    assert.equal(withoutNote(noted), BODY)
  })

  it('is one: a newer one replaces it', () => {
    const first = withNote(BODY, measuringNote(null, A), { id: 51, attempt: 1 })
    const second = withNote(first, outdatedNote(A, B), { id: 52, attempt: 1 })
    assert.equal(second.match(/slim-build note/g)?.length, 1)
    assert.match(second, /> Numbers are for `9c1d2e7`; the pull request is at `b7720aa`\.\n/)
    assert.equal(withoutNote(second), BODY)
  })

  it('is none of a body that has none', () => {
    assert.equal(withoutNote(BODY), BODY)
    assert.equal(noteRun(BODY), null)
  })

  it('says what its numbers are for, as far as that is known', () => {
    assert.equal(measuringNote(A, A), '`9c1d2e7` is being measured again.')
    assert.equal(measuringNote(null, B), 'Numbers are for an earlier commit; `b7720aa` is being measured.')
  })
})
