import { beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Engine, useEngine } from '../../../test-kit/engine.ts'
import { folderWithImages, inTerminal } from './terminal.ts'

let engine: Engine
beforeAll(async () => {
  engine = await useEngine()
})

const TIME = '2026-01-02T03:04:05Z'

/** Two checkouts of one commit. The first was there before: a file that the commit did not touch is older than it. */
function checkouts(): { readonly kept: string; readonly fresh: string } {
  const folder = folderWithImages({})
  const upstream = path.join(folder, 'upstream')
  mkdirSync(path.join(upstream, 'src'), { recursive: true })
  writeFileSync(path.join(upstream, 'Dockerfile'), 'FROM scratch\nCOPY src/ /srv/\n')
  for (const file of ['lib.txt', 'app.txt']) writeFileSync(path.join(upstream, 'src', file), file)
  const env = { ...process.env, GIT_AUTHOR_DATE: TIME, GIT_COMMITTER_DATE: TIME }
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, env, stdio: 'ignore' })
  git(upstream, 'init', '--quiet')
  git(upstream, 'add', '.')
  git(
    upstream,
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@example.org',
    'commit',
    '--quiet',
    '--message',
    'one',
  )
  for (const clone of ['kept', 'fresh']) git(folder, 'clone', '--quiet', upstream, clone)
  const before = new Date(Date.parse(TIME) - 86_400_000)
  utimesSync(path.join(folder, 'kept', 'src', 'lib.txt'), before, before)
  return { kept: path.join(folder, 'kept'), fresh: path.join(folder, 'fresh') }
}

async function build(cwd: string, epoch?: string, ...cache: readonly string[]) {
  const env = { ...engine.env, SOURCE_DATE_EPOCH: epoch }
  const args = [
    'build',
    '--reproducible',
    ...(cache.length > 0 ? cache : ['--no-cache']),
    '-o',
    'type=oci,dest=image.tar',
    '--format',
    'json',
    '.',
  ]
  const { code, stdout, stderr } = await inTerminal({ cwd, env }, ...args)
  expect({ code, stderr: code === 0 ? '' : stderr }).toStrictEqual({ code: 0, stderr: '' })
  const { image } = JSON.parse(stdout) as { image: { digest: string } }
  return { digest: image.digest, stderr }
}

const OLDER = /1 file of the build context is older than the time of the image \("src\/lib\.txt"\)/

describe('a reproducible build of a checkout with a file that is older than the commit', () => {
  it('may be another than that of a new checkout, and is warned of', async () => {
    const { kept, fresh } = checkouts()
    const [older, newer] = [await build(kept), await build(fresh)]
    expect(older.digest).not.toBe(newer.digest)
    expect(older.stderr).toMatch(OLDER)
    expect(older.stderr).toContain('check it out anew, or set SOURCE_DATE_EPOCH to 0')
    expect(newer.stderr).not.toContain('older than')
    expect((await build(fresh)).digest).toBe(newer.digest)
  })

  it('has the digest of a new checkout with the time 0, which no file is older than', async () => {
    const { kept, fresh } = checkouts()
    const [older, newer] = [await build(kept, '0'), await build(fresh, '0')]
    expect(older.digest).toBe(newer.digest)
    expect(older.stderr).not.toContain('older than')
    // What the cache has is of the older checkout.
    await build(kept, '0', '--no-cache-filter=none')
    expect((await build(fresh, '0', '--no-cache-filter=none')).digest).toBe(newer.digest)
  })
})
