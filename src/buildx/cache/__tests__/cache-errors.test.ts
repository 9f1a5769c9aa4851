import { describe, expect, it } from '@jest/globals'
import { CacheErrors } from '../cache-errors.ts'

function warningFor(...steps: readonly (readonly [name: string, error: string | null])[]) {
  const problem = new CacheErrors()
  for (const [name, error] of steps) {
    problem.see({ type: 'step-completed', step: 1, name, seconds: 1, cached: false, error })
  }
  return problem.warning
}

describe('a cache that fails', () => {
  it('is one sentence', () => {
    expect(
      warningFor(
        ['importing cache manifest from gha:811', 'unavailable'],
        ['exporting to GitHub Actions Cache', 'error writing layer blob: permission_denied'],
        ['exporting cache to registry', 'error writing layer blob: permission_denied'],
      ),
    ).toBe(
      'The build is good, but its cache could not be read ("unavailable"), and could not be written ("error writing layer blob: permission_denied")',
    )
  })

  it('is not a cache that is not there yet, nor one that was ended', () => {
    expect(
      warningFor(
        [
          'importing cache manifest from localhost:5000/app:buildcache',
          'localhost:5000/app:buildcache: not found',
        ],
        ['exporting to GitHub Actions Cache', null],
        ['[1/2] RUN false', 'exit code: 1'],
        ['exporting to GitHub Actions Cache', 'error writing layer blob: Post "http://x": context canceled'],
      ),
    ).toBeNull()
  })
})
