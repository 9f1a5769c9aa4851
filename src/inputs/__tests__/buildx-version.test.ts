import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { InputError } from '../../errors/input-error.ts'
import { parseBuildxVersion } from '../buildx-version.ts'

describe('parseBuildxVersion', () => {
  for (const [text, edition, number] of [
    ['latest', 'official', 'latest'],
    ['v0.29.1', 'official', '0.29.1'],
    ['0.30.0-rc1', 'official', '0.30.0-rc1'],
    ['cloud:latest', 'cloud', 'latest'],
    ['cloud:v0.31.1-desktop.1', 'cloud', '0.31.1-desktop.1'],
    ['lab:latest', 'cloud', 'latest'],
  ] as const) {
    it(`reads ${text} as a release`, () => {
      expect(parseBuildxVersion(text)).toStrictEqual({ kind: 'release', edition, number })
    })
  }

  for (const url of [
    'https://github.com/docker/buildx.git#master',
    'https://github.com/docker/buildx.git',
    'git@github.com:docker/buildx.git#v0.29.1',
    'git://localhost:1234/buildx#refs/heads/main',
  ]) {
    it(`reads ${url} as what it is to be built from`, () => {
      expect(parseBuildxVersion(url)).toStrictEqual({ kind: 'git', url })
    })
  }

  it('reads no text as the one that is there', () => {
    expect(parseBuildxVersion('')).toBeNull()
  })

  it('reads every release as one of the cloud edition for the driver cloud, the latest by default', () => {
    const read = (text: string) => parseBuildxVersion(text, 'cloud')
    const cloud = { kind: 'release', edition: 'cloud' }
    expect(read('')).toStrictEqual({ ...cloud, number: 'latest' })
    expect(read('latest')).toStrictEqual({ ...cloud, number: 'latest' })
    expect(read('v0.31.1-desktop.1')).toStrictEqual({ ...cloud, number: '0.31.1-desktop.1' })
  })

  for (const text of ['0.29', '../0.29.1', 'v0.2.1/..', 'edge:latest', 'master', 'https://a b', '--help']) {
    it(`refuses ${text}`, () => {
      assert.throws(
        () => parseBuildxVersion(text),
        (error: unknown) => {
          assert.ok(error instanceof InputError)
          expect(error.message).toMatch(/^input `version` is ".*", which is not a release of buildx/)
          return true
        },
      )
    })
  }
})
