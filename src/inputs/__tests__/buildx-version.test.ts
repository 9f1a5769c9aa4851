import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
      assert.deepEqual(parseBuildxVersion(text), { kind: 'release', edition, number })
    })
  }

  for (const url of [
    'https://github.com/docker/buildx.git#master',
    'https://github.com/docker/buildx.git',
    'git@github.com:docker/buildx.git#v0.29.1',
    'git://localhost:1234/buildx#refs/heads/main',
  ]) {
    it(`reads ${url} as what it is to be built from`, () => {
      assert.deepEqual(parseBuildxVersion(url), { kind: 'git', url })
    })
  }

  it('reads no text as the one that is there', () => {
    assert.equal(parseBuildxVersion(''), null)
  })

  it('reads every release as one of the cloud edition for the driver cloud, the latest by default', () => {
    const read = (text: string) => parseBuildxVersion(text, 'cloud')
    const cloud = { kind: 'release', edition: 'cloud' }
    assert.deepEqual(read(''), { ...cloud, number: 'latest' })
    assert.deepEqual(read('latest'), { ...cloud, number: 'latest' })
    assert.deepEqual(read('v0.31.1-desktop.1'), { ...cloud, number: '0.31.1-desktop.1' })
  })

  for (const text of ['0.29', '../0.29.1', 'v0.2.1/..', 'edge:latest', 'master', 'https://a b', '--help']) {
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
