import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { engine, newShop, pushed } from './bake-shop.ts'
import { folderWith, runDist } from './run-dist.ts'

describe('slim-build bake', () => {
  it('does the same in a terminal', async () => {
    const shop = newShop()
    const env = { ...engine.env, XDG_CACHE_HOME: folderWith({}) }
    const options = { env, cwd: shop.folder }
    const run = await runDist(
      'cli.js',
      [
        'bake',
        '--var',
        `REGISTRY=${shop.registry}`,
        '--max-size',
        '65 kB',
        '--push',
        '--metadata-file',
        'm.json',
      ],
      options,
    )
    assert.equal(run.code, 1, run.stderr)
    expect(run.stdout).toMatch(/app[\s\S]*over its budget[\s\S]*base/)
    const table = run.stdout.slice(run.stdout.lastIndexOf('2 images'))
    expect(table).toMatch(/^2 images.*\n\n.*Image[^]*\n.*over +app .*\n[^]*\n.* base [^]*$/)
    expect(run.stderr).toMatch(/over budget, so nothing was pushed/)
    expect(await pushed(shop.registry, 'base', 'dev')).toBeNull()
    const metadata = JSON.parse(readFileSync(path.join(shop.folder, 'm.json'), 'utf8')) as object
    expect(Object.keys(metadata)).toStrictEqual(['app', 'base'])
    const json = await runDist('cli.js', ['bake', '--var', 'REGISTRY=x', '--format', 'json', 'base'], options)
    assert.equal(json.code, 0, json.stderr)
    expect((JSON.parse(json.stdout) as Report[])[0]?.image.name).toBe('base')
  })

  it('takes --cache as a build does: each target has its own, which restores its steps', async () => {
    const marker = `bakecache${randomBytes(5).toString('hex')}`
    const cwd = folderWith({
      'one.Dockerfile': `FROM alpine:3\nRUN head -c 50000 /dev/urandom > /${marker}\n`,
      'two.Dockerfile': `FROM alpine:3\nRUN head -c 60000 /dev/urandom > /${marker}\n`,
      'docker-bake.hcl': `group "default" { targets = ["one", "two"] }
target "one" { dockerfile = "one.Dockerfile" }
target "two" { dockerfile = "two.Dockerfile" }
`,
    })
    const env = { ...engine.env, XDG_CACHE_HOME: folderWith({}) }
    const bake = async () => {
      await forgetSteps(engine, marker)
      const run = await runDist('cli.js', ['bake', '--cache', 'local', '--format', 'json'], { env, cwd })
      assert.equal(run.code, 0, run.stderr)
      const reports = JSON.parse(run.stdout) as Report[]
      return { stderr: run.stderr, layers: reports.map(each => each.platforms[0]?.layers.at(-1)?.digest) }
    }
    const first = await bake()
    expect(first.stderr).toMatch(/^one: Cache: a directory of this machine, scope .*, read and written$/m)
    const second = await bake()
    expect(second.layers).toStrictEqual(first.layers)
    expect(second.stderr).toMatch(/^two: Cache: all 1 step came from the cache$/m)
  })
})
