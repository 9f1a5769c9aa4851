import { describe, expect, it } from '@jest/globals'
import { missingSecrets } from '../missing-secrets.ts'

const OUTLINE = {
  secrets: [
    { name: 'npm', required: true, location: { ranges: [{ start: { line: 5 }, end: { line: 5 } }] } },
    { name: 'optional' },
  ],
}

describe('a required secret', () => {
  it('that was not given is missing, with its line', () => {
    expect(missingSecrets(OUTLINE, { context: '.' }, {})).toStrictEqual([
      { id: 'npm', line: 5, variable: null },
    ])
  })

  it('may be given in every way that there is', () => {
    for (const secret of [
      { id: 'npm', value: 'x' },
      { id: 'npm', file: 'token.txt' },
      { id: 'npm', env: 'SET' },
    ])
      expect(missingSecrets(OUTLINE, { context: '.', secrets: [secret] }, { SET: 'x' })).toStrictEqual([])
    expect(
      missingSecrets(OUTLINE, { context: '.', extra: ['--secret=id=npm,src=a', '--quiet'] }, {}),
    ).toStrictEqual([])
  })

  it('in a variable that is not set, or empty as a secret that there is not, is missing, with its name', () => {
    const request = { context: '.', secrets: [{ id: 'npm', env: 'NPM' }] }
    const missing = (lack: string) => [{ id: 'npm', line: 5, variable: { name: 'NPM', lack } }]
    expect(missingSecrets(OUTLINE, request, {})).toStrictEqual(missing('is not set'))
    expect(missingSecrets(OUTLINE, request, { NPM: '' })).toStrictEqual(missing('is empty'))
  })

  it.each(['id=npm,env=NPM', 'type=env,id=npm,src=NPM', 'id=npm,"env=NPM"'])(
    'in a variable that an option names is looked for as well: %s',
    option => {
      const request = { context: '.', extra: [`--secret=${option}`] }
      expect(missingSecrets(OUTLINE, request, {})).toMatchObject([{ variable: { lack: 'is not set' } }])
      expect(missingSecrets(OUTLINE, request, { NPM: '' })).toMatchObject([
        { variable: { lack: 'is empty' } },
      ])
      expect(missingSecrets(OUTLINE, request, { NPM: 'x' })).toStrictEqual([])
    },
  )

  it('is not looked for where there is no outline', () => {
    for (const outline of [
      null,
      'x',
      {},
      { secrets: [null, { required: true }, { name: 7, required: true }] },
    ])
      expect(missingSecrets(outline, { context: '.', extra: ['--secret="open'] }, {})).toStrictEqual([])
  })
})
