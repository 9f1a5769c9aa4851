import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { publishedDigest } from '../test-kit/ask-for-manifest.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { bake, engine, repository } from './bake-workspace.ts'
import { onGitHub, service } from './cache-service.ts'
import { folderWith } from './run-dist.ts'

describe('a bake without the cache', () => {
  it('publishes what was measured, whatever is below it', async () => {
    const name = repository()
    const workspace = folderWith({
      'docker-bake.hcl': `
target "default" {
  contexts = { below = "target:below" }
  dockerfile-inline = "FROM below\\nRUN head -c 1000 /dev/urandom > /above"
  tags = ["${name}/app:1"]
}
target "below" {
  no-cache = true
  no-cache-filter = ["stage"]
  dockerfile-inline = "FROM alpine:3 AS stage\\nRUN head -c 1000 /dev/urandom > /below"
}
`,
    })
    const { code, stdout, outputs } = await bake(workspace, {
      ...{ push: 'true', 'no-cache': 'true', pull: 'false', 'max-size': '1 GB', 'report-dir': 'reports' },
    })
    assert.equal(code, 0, stdout)
    expect(await publishedDigest(`${name}/app:1`)).toBe(outputs.digest)
    const report = JSON.parse(readFileSync(path.join(workspace, 'reports', 'report.json'), 'utf8')) as Report
    const [platform] = report.platforms
    expect(platform?.base.reference).toBe('docker.io/library/alpine:3')
    expect(
      platform!.lines.slice(-2).map(({ dockerfile, line, unpacked }) => [dockerfile, line, unpacked]),
    ).toStrictEqual([
      ['dockerfile-inline of below', 2, 1000],
      ['dockerfile-inline of default', 2, 1000],
    ])
  })
})

describe('the caches of a bake', () => {
  const marker = `baketest${randomBytes(5).toString('hex')}`
  const random = (name: string, from: string) =>
    `dockerfile-inline = "FROM ${from}\\nRUN head -c 1000 /dev/urandom > /${marker}-${name}"`
  const files = (cache = '') => ({
    'docker-bake.hcl': `
group "default" { targets = ["${marker}-api", "${marker}-web"] }
target "below" {
  ${random('below', 'alpine:3')}
}
target "${marker}-api" {
  contexts = { below = "target:below" }
  ${random('api', 'below')}
  ${cache}
}
target "${marker}-web" {
  contexts = { below = "target:below" }
  ${random('web', 'below')}
}
`,
  })
  const layers = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
    (JSON.parse(outputs.result ?? '') as { measurement: string }[]).flatMap(({ measurement }) => {
      const { platforms } = JSON.parse(readFileSync(measurement, 'utf8')) as {
        platforms: { layers: { digest: string }[] }[]
      }
      return platforms.flatMap(platform => platform.layers.map(({ digest }) => digest))
    })

  const cachesOf = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
    (JSON.parse(outputs.result ?? '') as { report: string }[]).map(({ report }) => {
      const { cache } = JSON.parse(readFileSync(report, 'utf8')) as Report
      assert.ok(cache.kind === 'told')
      return cache
    })

  it('are one for each target, and restore all steps on an engine that knows nothing', async () => {
    const workspace = folderWith(files())
    const first = await bake(workspace, { cache: 'auto' }, onGitHub())
    assert.equal(first.code, 0, first.stdout)
    for (const name of ['api', 'web'])
      expect(first.stdout).toMatch(
        new RegExp(
          `^${marker}-${name}: Cache: GitHub's cache service, scope ${marker}-${name}-[\\w-]+, read and written$`,
          'm',
        ),
      )
    await forgetSteps(engine, marker)
    const second = await bake(workspace, { cache: 'auto' }, onGitHub())
    assert.equal(second.code, 0, second.stdout)
    expect(layers(second)).toStrictEqual(layers(first))
    expect(second.stdout).toMatch(new RegExp(`^${marker}-web: Cache: all 2 steps came from the cache$`, 'm'))
    assert.doesNotMatch(second.stdout, /::warning::/)
    for (const run of [first, second])
      for (const { exported } of cachesOf(run)) assert.equal(exported.caches, 2)
    // What the targets write together is told of each; the sizes of all layers are known, those of the others too.
    const [api, web] = cachesOf(first).map(({ exported }) => exported)
    assert.ok((api?.bytes ?? 0) > 3 * 1000, JSON.stringify(api))
    expect(web).toStrictEqual(api)
    expect(cachesOf(second)[0]?.imported.caches).toBe(2)
  })

  it('are found again by each leg of a matrix that bakes one target', async () => {
    const name = `${marker}legs`
    const workspace = folderWith({
      'docker-bake.hcl': `
target "legs" {
  matrix = { edition = ["one", "two"] }
  name = "legs-\${edition}"
  args = { EDITION = edition }
  tags = ["${repository()}:\${edition}"]
  dockerfile-inline = "FROM alpine:3\\nARG EDITION\\nRUN head -c 1000 /dev/urandom > /${name}-$EDITION"
}
`,
    })
    const leg = (edition: string) =>
      bake(workspace, { cache: 'auto', targets: `legs-${edition}` }, onGitHub())
    const built = [await leg('one'), await leg('two')]
    await forgetSteps(engine, name)
    for (const [at, edition] of ['one', 'two'].entries()) {
      const again = await leg(edition)
      expect(again.stdout).toMatch(/Cache: all 1 step came from the cache$/m)
      expect(layers(again)).toStrictEqual(layers(built[at]!))
    }
  })

  it('costs one warning when they cannot be kept, however many there are', async () => {
    const workspace = folderWith(files())
    service.fail({ status: 400 }, 'CreateCacheEntry')
    const { code, stdout } = await bake(workspace, { cache: 'local' }, onGitHub()).finally(() => {
      service.fail(null)
    })
    assert.equal(code, 0, stdout)
    assert.equal(stdout.match(/^::warning::The cache was not written/gm)?.length, 1, stdout)
  })

  it('are those of the bake file where it names any', async () => {
    const directory = folderWith({})
    const workspace = folderWith(files(`cache-to = ["type=local,dest=${directory}"]`))
    const { code, stdout } = await bake(workspace, { cache: 'auto' }, onGitHub())
    assert.equal(code, 0, stdout)
    expect(stdout).toMatch(/^Cache: as set in the bake files$/m)
    expect(existsSync(path.join(directory, 'index.json'))).toBe(true)
  })
})
