import { describe, expect, it } from '@jest/globals'
import { archiveName, emptyingDockerfile, fillingDockerfile } from '../mount-dockerfile.ts'

const MOUNT = {
  id: '../../x',
  mount: 'type=cache,id=../../x,target=/slim-build/mount',
  from: 'alpine',
  needsStage: false,
}

describe('the stages that work on cache mounts', () => {
  it('name archives so that no id leads out of their directory', () => {
    expect(archiveName(MOUNT)).toMatch(/^[0-9a-f]{16}\.tar$/)
    expect(archiveName(MOUNT)).not.toBe(archiveName({ ...MOUNT, id: 'y' }))
  })

  it('come after the Dockerfile itself, which stays as it is', () => {
    for (const extend of [fillingDockerfile, emptyingDockerfile]) {
      const text = extend('FROM alpine\nRUN <<EOF\nls\nEOF', [MOUNT], 'nonce1')
      expect(text.startsWith('FROM alpine\nRUN <<EOF\nls\nEOF\n\nFROM alpine AS slim-build-mount-0\n')).toBe(
        true,
      )
      expect(text).toMatch(
        /\nFROM scratch AS slim-build-mounts\nCOPY --from=slim-build-mount-0 \/\S+ \/\n\n$/,
      )
    }
  })

  it('are other steps in each run, so that no cache answers for them', () => {
    expect(emptyingDockerfile('', [MOUNT], 'a')).not.toBe(emptyingDockerfile('', [MOUNT], 'b'))
  })
})
