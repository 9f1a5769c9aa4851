import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { DIST, folderWith, runDist } from './run-dist.ts'

const ROOT = path.join(import.meta.dirname, '..')

describe('dist/', () => {
  it('is what a fresh bundle is, byte by byte (npm run bundle writes it), wherever that is made', () => {
    const fresh = mkdtempSync(path.join(tmpdir(), 'bundle-'))
    execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'bundle.ts'), fresh], { cwd: tmpdir() })
    expect(readdirSync(DIST).sort()).toStrictEqual(readdirSync(fresh).sort())
    for (const name of readdirSync(fresh)) {
      const same = readFileSync(path.join(DIST, name)).equals(readFileSync(path.join(fresh, name)))
      assert.ok(same, `dist/${name} is not what the sources make; run npm run bundle`)
    }
  })

  it('names no folder of the machine that made it', () => {
    for (const name of readdirSync(DIST)) {
      assert.equal(readFileSync(path.join(DIST, name), 'utf8').includes(ROOT), false, name)
    }
  })

  it('takes no path for that of a file which ncc brought along', () => {
    for (const name of readdirSync(DIST).filter(file => file.endsWith('.js'))) {
      const text = readFileSync(path.join(DIST, name), 'utf8')
      expect({ name, relocated: text.match(/__webpack_require__\.ab \+ .*/g) }).toStrictEqual({
        name,
        relocated: null,
      })
    }
  })

  it('has the programs that are named by the actions', () => {
    for (const folder of ['.', 'report']) {
      const text = readFileSync(path.join(ROOT, folder, 'action.yml'), 'utf8')
      const programs = [...text.matchAll(/^ {2}(?:main|post): (\S+)$/gm)].map(([, program = '']) => program)
      expect(programs).not.toStrictEqual([])
      for (const program of programs) expect(existsSync(path.join(ROOT, folder, program))).toBe(true)
    }
  })

  it('has an executable command line', () => {
    assert.ok((statSync(path.join(DIST, 'cli.js')).mode & 0o111) !== 0)
    expect(readFileSync(path.join(DIST, 'cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  it('names the licence of every package in it', () => {
    const text = readFileSync(path.join(DIST, 'licenses.txt'), 'utf8')
    for (const name of ['@actions/cache', '@actions/core', 'ajv', 'commander', 'yaml'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })
})

describe('the bundle, copied alone into an empty folder', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'elsewhere-'))
  cpSync(DIST, dist, { recursive: true })
  const cwd = folderWith({})
  const env = { ...process.env, XDG_CACHE_HOME: path.join(cwd, 'cache') }

  it('starts', async () => {
    const { code, stdout } = await runDist('cli.js', ['--help'], { env, cwd, dist })
    expect(code).toBe(0)
    expect(stdout).toMatch(/inspect/)
  })

  it('weighs an image', async () => {
    const image = writeImage({ layers: [{ tar: writeTar([{ path: 'a.txt', content: 'twelve bytes' }]) }] })
    writeFiles(path.join(cwd, 'layout'), layoutFiles([image]))
    const { code, stdout, stderr } = await runDist('cli.js', ['inspect', 'layout', '--format', 'json'], {
      env,
      cwd,
      dist,
    })
    assert.equal(code, 0, stderr)
    const report = JSON.parse(stdout) as { platforms: { total: { unpacked: number } }[] }
    expect(report.platforms[0]?.total.unpacked).toBe(12)
  })
})
