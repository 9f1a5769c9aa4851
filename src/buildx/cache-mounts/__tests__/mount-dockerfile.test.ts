import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { archiveName, emptyingDockerfile, fillingDockerfile } from '../mount-dockerfile.ts'

const MOUNT = {
  id: '../../x',
  mount: 'type=cache,id=../../x,target=/slim-build/mount',
  from: 'alpine',
  needsStage: false,
}

describe('the stages that work on cache mounts', () => {
  it('name archives so that no id leads out of their directory', () => {
    assert.match(archiveName(MOUNT), /^[0-9a-f]{16}\.tar$/)
    assert.notEqual(archiveName(MOUNT), archiveName({ ...MOUNT, id: 'y' }))
  })

  it('come after the Dockerfile itself, which stays as it is', () => {
    for (const extend of [fillingDockerfile, emptyingDockerfile]) {
      const text = extend('FROM alpine\nRUN <<EOF\nls\nEOF', [MOUNT], 'nonce1')
      assert.ok(text.startsWith('FROM alpine\nRUN <<EOF\nls\nEOF\n\nFROM alpine AS slim-build-mount-0\n'))
      assert.match(text, /\nFROM scratch AS slim-build-mounts\nCOPY --from=slim-build-mount-0 \/\S+ \/\n\n$/)
    }
  })

  it('are other steps in each run, so that no cache answers for them', () => {
    assert.notEqual(emptyingDockerfile('', [MOUNT], 'a'), emptyingDockerfile('', [MOUNT], 'b'))
  })
})
