import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCacheMounts } from '../cache-mounts.ts'
import { directoryStore } from '../directory-store.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-mounts-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})
beforeAll(() => {
  const mount = 'RUN --mount=type=cache,target=/root/.npm npm ci'
  writeFileSync(path.join(scratch, 'Dockerfile'), `FROM node:24\n${mount}\n`)
})

const PLACE = { scope: 'shop', refs: ['main'], kept: true, reads: true, writes: true }

/** What keeps the mounts of a build, in a directory of that name. */
async function mountsIn(name: string) {
  const storeDir = path.join(scratch, name)
  return openCacheMounts(
    { request: { context: '.' }, inlineDockerfile: null },
    PLACE,
    directoryStore(path.join(scratch, 'service')),
    { env: {}, cwd: scratch, tempDir: scratch, storeDir, signal: new AbortController().signal },
  )
}

describe('cache mounts', () => {
  it('are not kept, with a warning, where nothing can be written', async () => {
    writeFileSync(path.join(scratch, 'occupied'), '')
    const { warnings, keep } = await mountsIn('occupied')
    expect(warnings).toStrictEqual([
      expect.stringMatching(
        /^The cache mounts are not kept, because \S+shop cannot be used: a part of the path/,
      ),
    ])
    expect(await keep()).toStrictEqual([])
  })

  it('are not saved, with a warning, where nothing can be written any more', async () => {
    const { warnings, keep } = await mountsIn('taken')
    expect(warnings).toStrictEqual([])
    const folder = path.join(scratch, 'taken', 'cache-mounts')
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    expect(await keep()).toStrictEqual([
      expect.stringMatching(/^The cache mounts were not saved: a part of the path \S+shop" is a file/),
    ])
  })
})
