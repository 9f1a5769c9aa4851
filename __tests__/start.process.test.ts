import { describe, expect, it } from '@jest/globals'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { VERSION } from '../src/model/version.ts'
import { DIST, folderWith, runDist } from './run-dist.ts'

describe('slim-build --version', () => {
  it('needs none of the chunks of the bundle', async () => {
    const dist = mkdtempSync(path.join(tmpdir(), 'start-'))
    for (const file of ['cli.js', 'index.js', 'package.json'])
      cpSync(path.join(DIST, file), path.join(dist, file))
    const { code, stdout, stderr } = await runDist('cli.js', ['--version'], {
      env: process.env,
      cwd: dist,
      dist,
    })
    expect({ code, stdout, stderr }).toStrictEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
  })
})

describe('what V8 makes of the sources', () => {
  const compiled = (cache: string) => path.join(cache, 'slim-build', 'compiled')

  async function start(env: NodeJS.ProcessEnv): Promise<void> {
    const { code } = await runDist('cli.js', ['inspect', '--help'], {
      env: { ...process.env, NODE_COMPILE_CACHE: undefined, ...env },
      cwd: folderWith({}),
    })
    expect(code).toBe(0)
  }

  it('is kept for the next start where only the user can write', async () => {
    const cache = folderWith({})
    await start({ XDG_CACHE_HOME: cache })
    expect(readdirSync(compiled(cache))).toHaveLength(1)
    expect(statSync(compiled(cache)).mode & 0o777).toBe(0o700)
  })

  it('is not kept where others could put something in its place', async () => {
    const cache = folderWith({})
    mkdirSync(compiled(cache), { recursive: true })
    chmodSync(compiled(cache), 0o777)
    await start({ XDG_CACHE_HOME: cache })
    expect(readdirSync(compiled(cache))).toStrictEqual([])
  })

  it('is not kept on a machine that is gone after its job', async () => {
    const cache = folderWith({})
    await start({ XDG_CACHE_HOME: cache, RUNNER_ENVIRONMENT: 'github-hosted' })
    expect(existsSync(compiled(cache))).toBe(false)
  })
})
