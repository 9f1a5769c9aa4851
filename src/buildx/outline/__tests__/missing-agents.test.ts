import { describe, expect, it } from '@jest/globals'
import { missingAgents } from '../missing-agents.ts'

const OUTLINE = {
  ssh: [
    { name: 'default', required: true, location: { ranges: [{ start: { line: 2 }, end: { line: 2 } }] } },
    { name: 'deploy', required: true },
    { name: 'optional' },
  ],
}

describe('a required SSH agent or key', () => {
  it('that was not given is missing, with its line', () => {
    expect(missingAgents(OUTLINE, { context: '.' })).toStrictEqual([
      { id: 'default', line: 2 },
      { id: 'deploy', line: null },
    ])
  })

  it('may be given as an input or as an option', () => {
    const request = { context: '.', ssh: ['default'], extra: ['--ssh=deploy=./key.pem', '--quiet'] }
    expect(missingAgents(OUTLINE, request)).toStrictEqual([])
  })

  it('is not looked for where there is no outline', () => {
    for (const outline of [null, 'x', { ssh: 'x' }, { ssh: [null, { name: 1, required: true }] }])
      expect(missingAgents(outline, { context: '.' })).toStrictEqual([])
  })
})
