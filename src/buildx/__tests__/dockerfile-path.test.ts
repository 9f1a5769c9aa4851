import { describe, expect, it } from '@jest/globals'
import { dockerfilePath } from '../dockerfile-path.ts'

describe('what a report calls the Dockerfile', () => {
  const cases: [context: string, file: string | undefined, expected: string][] = [
    ['.', undefined, 'Dockerfile'],
    ['./app', undefined, 'app/Dockerfile'],
    ['app', 'docker/api.Dockerfile', 'docker/api.Dockerfile'],
    ['.', '/repo/a/Dockerfile', 'a/Dockerfile'],
    ['.', '/repo/..docker/Dockerfile', '..docker/Dockerfile'],
    ['/elsewhere', undefined, '/elsewhere/Dockerfile'],
    ['https://github.com/acme/api.git#main', undefined, 'Dockerfile'],
    ['https://github.com/acme/api.git#main', 'sub/Dockerfile', 'sub/Dockerfile'],
    ['.', 'https://example.com/Dockerfile', 'https://example.com/Dockerfile'],
    ['.', 'https://user:ghp_s@example.com/a/Dockerfile?token=s', 'https://example.com/a/Dockerfile'],
    ['-', undefined, 'Dockerfile'],
    ['.', '-', 'standard input'],
  ]
  for (const [context, file, expected] of cases) {
    it(`${context} ${file ?? ''}: ${expected}`, () => {
      expect(dockerfilePath({ context, ...(file !== undefined && { file }) }, '/repo')).toBe(expected)
    })
  }

  it('is its path in the repository, where the workspace holds that in a folder, but not for what is beside it', () => {
    expect(dockerfilePath({ context: 'shop' }, '/repo', '/repo/shop')).toBe('Dockerfile')
    expect(dockerfilePath({ context: 'shop/api' }, '/repo', '/repo/shop')).toBe('api/Dockerfile')
    expect(dockerfilePath({ context: 'shop', file: 'ci/Dockerfile' }, '/repo', '/repo/shop')).toBe(
      'ci/Dockerfile',
    )
  })
})
