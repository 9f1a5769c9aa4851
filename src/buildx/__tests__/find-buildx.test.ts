import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import { BuilderAnswers } from '../builder/builder-answers.ts'
import { findBuildx } from '../find-buildx.ts'

const FEATURES = `Name:   default
Driver: docker

Nodes:
Name:             default
Endpoint:         default
Status:           running
Platforms:        linux/arm64, linux/amd64, linux/amd64/v2
Features:
 Automatically load images to the Docker Engine image store: true
 Docker exporter:                                            true
 OCI exporter:                                               true
`

let bin: string

beforeAll(async () => {
  bin = await mkdtemp(path.join(tmpdir(), 'buildx-'))
  // Prints what a real docker printed: its words are the input here.
  await writeFile(
    path.join(bin, 'docker'),
    '#!/bin/sh\ncase "$2" in version) printf "%s" "$VERSION";; inspect) printf "%s" "$INSPECT"; printf "%s" "$WRONG" >&2; [ -z "$WRONG" ];; esac\n',
  )
  await chmod(path.join(bin, 'docker'), 0o755)
})
afterAll(() => rm(bin, { recursive: true }))

function find(words: { VERSION?: string; INSPECT?: string; WRONG?: string }, builder?: string) {
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    VERSION: 'github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b\n',
    INSPECT: FEATURES,
    ...words,
  }
  return findBuildx(builder, new BuilderAnswers({ env }))
}

describe('finding buildx', () => {
  it("knows Docker's own version and the default builder", async () => {
    expect(await find({})).toStrictEqual({
      version: '0.29.1',
      driver: 'docker',
      loadsByDefault: true,
      exportsCache: true,
      nativePlatform: 'linux/arm64',
    })
  })

  it('knows which platform is its own, those that it was given by hand first', async () => {
    const INSPECT = FEATURES.replace(/^Platforms: .*/m, 'Platforms: linux/s390x*, linux/amd64')
    expect((await find({ INSPECT })).nativePlatform).toBe('linux/s390x')
  })

  it('knows an engine that keeps caches inside of images only', async () => {
    const INSPECT = `${FEATURES} Cache export:                                               false\n`
    expect((await find({ INSPECT })).exportsCache).toBe(false)
  })

  const versions: [printed: string, version: string][] = [
    ['github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4', '0.29.1'],
    ['github.com/docker/buildx v0.19.0 abc', '0.19.0'],
    ['github.com/docker/buildx v1.0.0-rc1 abc', '1.0.0'],
    ['github.com/docker/buildx v0.0.0+unknown', '0.0.0'],
  ]
  for (const [printed, version] of versions) {
    it(`takes ${printed}`, async () => {
      expect((await find({ VERSION: printed })).version).toBe(version)
    })
  }

  it('asks for a newer one', async () => {
    await assert.rejects(find({ VERSION: 'github.com/docker/buildx 0.13.1 x' }), (error: Error) => {
      expect(error).toBeInstanceOf(ToolError)
      expect(error.message).toMatch(/buildx is 0\.13\.1, but 0\.19 or later is needed/)
      return true
    })
  })

  const failures: [what: string, words: Parameters<typeof find>[0], message: RegExp][] = [
    ['no plugin', { VERSION: '' }, /no buildx plugin: install/],
    [
      'no such builder',
      { INSPECT: '', WRONG: 'ERROR: no builder "nope" found' },
      /no builder "nope": docker buildx ls/,
    ],
    [
      'no engine',
      {
        INSPECT:
          'Name: default\nDriver:\nError: Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?\n',
      },
      /engine cannot be reached.*DOCKER_HOST/,
    ],
    [
      'the old image store',
      { INSPECT: FEATURES.replace(/OCI exporter:.*true/, 'OCI exporter:    false') },
      /containerd image store.*daemon\.json/,
    ],
    ['something else', { INSPECT: '', WRONG: 'ERROR: odd' }, /\("odd"\)/],
  ]
  for (const [what, words, message] of failures) {
    it(`says what is wrong: ${what}`, async () => {
      await expect(find(words, 'nope')).rejects.toThrow(message)
    })
  }

  it('a builder of another driver loads nothing by itself, and need not be running', async () => {
    const text = 'Name: b\nDriver: docker-container\n\nNodes:\nName: b0\nStatus: inactive\n'
    const { nativePlatform, ...found } = await find({ INSPECT: text })
    expect(found).toStrictEqual({
      version: '0.29.1',
      driver: 'docker-container',
      loadsByDefault: false,
      exportsCache: true,
    })
    expect(nativePlatform).toMatch(/^linux\/(amd64|arm64)$/)
  })
})
