import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { InputError } from '../../errors/input-error.ts'
import { parseBuildxVersion } from '../buildx-version.ts'

describe('parseBuildxVersion', () => {
  for (const [text, version] of [
    ['', null],
    ['latest', 'latest'],
    ['v0.29.1', '0.29.1'],
    ['0.30.0-rc1', '0.30.0-rc1'],
  ] as const) {
    it(`reads ${text || 'no text'} as ${version ?? 'the one that is there'}`, () => {
      assert.equal(parseBuildxVersion(text), version)
    })
  }

  for (const text of [
    'https://github.com/docker/buildx.git#master',
    'cloud:latest',
    '0.29',
    '../0.29.1',
    'v0.2.1/..',
  ]) {
    it(`refuses ${text}`, () => {
      assert.throws(
        () => parseBuildxVersion(text),
        (error: unknown) => {
          assert.ok(error instanceof InputError)
          assert.match(error.message, /^input `version` is ".*", which is no release of buildx/)
          return true
        },
      )
    })
  }
})
