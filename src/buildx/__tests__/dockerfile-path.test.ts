import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dockerfilePath } from '../dockerfile-path.ts'

describe('what a report calls the Dockerfile', () => {
  const cases: [context: string, file: string | undefined, expected: string][] = [
    ['.', undefined, 'Dockerfile'],
    ['./app', undefined, 'app/Dockerfile'],
    ['app', 'docker/api.Dockerfile', 'docker/api.Dockerfile'],
    ['.', '/repo/a/Dockerfile', 'a/Dockerfile'],
    ['/elsewhere', undefined, '/elsewhere/Dockerfile'],
    ['https://github.com/acme/api.git#main', undefined, 'Dockerfile'],
    ['https://github.com/acme/api.git#main', 'sub/Dockerfile', 'sub/Dockerfile'],
    ['.', 'https://example.com/Dockerfile', 'https://example.com/Dockerfile'],
    ['-', undefined, 'Dockerfile'],
    ['.', '-', 'standard input'],
  ]
  for (const [context, file, expected] of cases) {
    it(`${context} ${file ?? ''}: ${expected}`, () => {
      assert.equal(dockerfilePath({ context, ...(file !== undefined && { file }) }, '/repo'), expected)
    })
  }
})
