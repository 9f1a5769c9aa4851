import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { missingSecrets } from '../missing-secrets.ts'

const OUTLINE = {
  secrets: [
    { name: 'npm', required: true, location: { ranges: [{ start: { line: 5 }, end: { line: 5 } }] } },
    { name: 'optional' },
  ],
}

describe('a required secret', () => {
  it('that was not given is missing, with its line', () => {
    assert.deepEqual(missingSecrets(OUTLINE, { context: '.' }, {}), [{ id: 'npm', line: 5, variable: null }])
  })

  it('may be given in every way that there is', () => {
    for (const secret of [
      { id: 'npm', value: 'x' },
      { id: 'npm', file: 'token.txt' },
      { id: 'npm', env: 'SET' },
    ])
      assert.deepEqual(missingSecrets(OUTLINE, { context: '.', secrets: [secret] }, { SET: 'x' }), [])
    assert.deepEqual(
      missingSecrets(OUTLINE, { context: '.', extra: ['--secret=id=npm,src=a', '--quiet'] }, {}),
      [],
    )
  })

  it('in a variable that is not set, or empty as a secret that there is not, is missing, with its name', () => {
    const request = { context: '.', secrets: [{ id: 'npm', env: 'NPM' }] }
    const missing = (lack: string) => [{ id: 'npm', line: 5, variable: { name: 'NPM', lack } }]
    assert.deepEqual(missingSecrets(OUTLINE, request, {}), missing('is not set'))
    assert.deepEqual(missingSecrets(OUTLINE, request, { NPM: '' }), missing('is empty'))
  })

  it('is not looked for where there is no outline', () => {
    for (const outline of [
      null,
      'x',
      {},
      { secrets: [null, { required: true }, { name: 7, required: true }] },
    ])
      assert.deepEqual(missingSecrets(outline, { context: '.', extra: ['--secret="open'] }, {}), [])
  })
})
