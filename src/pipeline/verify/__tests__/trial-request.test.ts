import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { parseDockerfileText } from '../../../edit/dockerfile-text.ts'
import { writeTrial } from '../trial-request.ts'

/** Writes a trial of a build whose context is `cwd`. */
function trialIn(prepare: (cwd: string) => void) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'trial-request-'))
  afterThisTest(() => {
    rmSync(cwd, { recursive: true, force: true })
  })
  const directory = path.join(cwd, 'trial')
  mkdirSync(directory)
  prepare(cwd)
  const dockerfile = parseDockerfileText('FROM scratch\n')!
  const sources = { dockerfiles: new Map([['Dockerfile', dockerfile]]), ignoreFile: null }
  const patch = { files: [], made: [] }
  return {
    written: writeTrial({ context: '.' }, { patch, sources, dockerfile: 'Dockerfile' }, { directory, cwd }),
    ignoreFile: path.join(directory, 'Dockerfile.dockerignore'),
  }
}

describe('a trial', () => {
  it('keeps the same files out of the build context as the Dockerfile itself', async () => {
    const { written, ignoreFile } = trialIn(cwd => {
      writeFileSync(path.join(cwd, 'Dockerfile.dockerignore'), 'secret\n')
    })
    expect((await written).file).toBe(ignoreFile.replace(/\.dockerignore$/, ''))
    expect(readFileSync(ignoreFile, 'utf8')).toBe('secret\n')
  })

  it('has no such list where the Dockerfile has none, so that the one of the context holds', async () => {
    const { written, ignoreFile } = trialIn(() => undefined)
    await written
    expect(existsSync(ignoreFile)).toBe(false)
  })

  it('is not made where the list cannot be read: the build would have other files', async () => {
    const { written } = trialIn(cwd => {
      symlinkSync('Dockerfile.dockerignore', path.join(cwd, 'Dockerfile.dockerignore'))
    })
    await expect(written).rejects.toMatchObject({ code: 'ELOOP' })
  })
})
