import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { bake, engine, newShop, reportIn } from './bake-shop.ts'
import { folderWith } from './run-dist.ts'

describe('a bake', () => {
  const shop = newShop()

  it('measures every target of a group, with lines of the Dockerfiles that they are built upon', async () => {
    const { code, stdout, outputs, images } = await bake(shop, {
      targets: 'everything',
      'report-dir': 'reports',
    })
    assert.equal(code, 0, stdout)
    expect(
      images.map(({ target, image, platforms }) => [target, image.name, platforms[0]?.size.unpacked]),
    ).toStrictEqual([
      ['app', 'app', 70_005],
      ['base', 'base', 60_005],
      ['tools-one', 'tools-one', 80_005],
      ['tools-two', 'tools-two', 80_005],
    ])
    const [app] = reportIn(path.join(shop.folder, 'reports', 'app')).platforms
    expect(app?.lines.map(({ dockerfile, line, unpacked }) => [dockerfile, line, unpacked])).toStrictEqual([
      ['base/Dockerfile', 2, 60_000],
      ['base/Dockerfile', 4, 5],
      ['app/Dockerfile', 4, 10_000],
    ])
    expect(Object.keys(JSON.parse(outputs.metadata ?? '') as object).sort()).toStrictEqual([
      ...['app', 'base', 'binary', 'lint', 'tools-one', 'tools-two'],
    ])
    expect(outputs.metadata ?? '').not.toMatch(/provenance/)
    expect([outputs.digest, outputs.size, outputs.report]).toStrictEqual([undefined, '', ''])
    // As a plain bake does, with a builder that loads what has no other output.
    const loaded = await runTool('docker', ['image', 'inspect', `${shop.registry}/app:latest`], engine)
    expect(loaded.exitCode).toBe(0)
    expect(images[0]?.report).toBe(path.join(shop.folder, 'reports', 'app', 'report.json'))
  })

  it('builds a target that makes no image, and says that it is not measured', async () => {
    const { code, stdout, outputs } = await bake(shop, { targets: 'lint,binary', 'max-size': '1 kB' })
    assert.equal(code, 0, stdout)
    expect(stdout).toMatch(/^The target binary makes no image, so it was built but not measured$/m)
    expect(stdout).toMatch(/^::warning::No target of the bake makes an image/m)
    expect(existsSync(path.join(shop.folder, 'out', 'big.bin'))).toBe(true)
    expect(outputs.verdict).toBe('skipped')
    expect(outputs.result).toBe('[]')
  })

  it('evaluates a target that is only to be checked, and fails when something is found wrong', async () => {
    const folder = folderWith({
      'docker-bake.hcl': `
group "default" { targets = ["app", "tidy"] }
target "app" {
  contexts = { below = "target:below" }
  dockerfile-inline = "FROM below\\nCOPY docker-bake.hcl /above"
}
target "below" { dockerfile-inline = "FROM scratch\\nARG TO=below\\nCOPY docker-bake.hcl /$\${TO}" }
target "tidy" {
  call = "check"
  dockerfile-inline = "FROM scratch\\nCOPY a /"
}
target "untidy" {
  call = "check"
  dockerfile-inline = "FROM scratch as x\\nCOPY a /"
}
`,
    })
    const checked = { folder, registry: shop.registry }
    const { code, stdout, images, outputs } = await bake(checked)
    assert.equal(code, 0, stdout)
    expect(images.map(({ target }) => target)).toStrictEqual(['app'])
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report
    expect(report.platforms[0]?.lines.map(({ dockerfile, line }) => [dockerfile, line])).toStrictEqual([
      ['dockerfile-inline of below', 3],
      ['dockerfile-inline of app', 2],
    ])
    const untidy = await bake(checked, { targets: 'app,untidy' })
    assert.equal(untidy.code, 1, untidy.stdout)
    expect(untidy.stdout).toMatch(/^::error::untidy \(`call: check`\) found problems.*FromAsCasing/ms)
  })

  it('of one image has all the outputs of a single build', async () => {
    const { code, stdout, outputs, images } = await bake(shop, {
      ...{ targets: 'app', set: 'app.labels.note=a "note", with a comma', image: 'web-app' },
      ...{ 'report-dir': 'single', 'max-size': '1 MB' },
    })
    assert.equal(code, 0, stdout)
    expect(images.map(({ target, image }) => [target, image.name])).toStrictEqual([['app', 'web-app']])
    expect(outputs.verdict).toBe('pass')
    expect(outputs.report).toBe(path.join(shop.folder, 'single', 'report.json'))
    expect(existsSync(path.join(shop.folder, 'single', 'app', 'report.json'))).toBe(true)
    expect(outputs.digest ?? '').toMatch(/^sha256:/)
    expect(images[0]?.image.digest).toBe(outputs.digest)
  })

  it('compares each image with its own earlier measurement', async () => {
    writeFileSync(path.join(shop.folder, 'app', 'app.bin'), randomBytes(15_000))
    const { code, stdout, images } = await bake(shop, { baseline: 'reports', 'report-dir': 'later' })
    assert.equal(code, 0, stdout)
    const deltas = images.map(({ target }) => [
      target,
      reportIn(path.join(shop.folder, 'later', target)).platforms[0]?.change?.delta.unpacked,
    ])
    expect(deltas).toStrictEqual([
      ['app', 5000],
      ['base', 0],
    ])
  })

  it('of a Compose file builds its services', async () => {
    const { code, stdout, images } = await bake(shop, { files: 'compose.shop.yaml' })
    assert.equal(code, 0, stdout)
    expect(
      images.map(({ target, image, platforms }) => [target, image.name, platforms[0]?.size.unpacked]),
    ).toStrictEqual([
      ['my_worker', 'worker', 75_005],
      ['web', 'web', 60_005],
    ])
  })

  it('says which target did not build, be it one that another is built upon, and at which line', async () => {
    const { code, stdout, summary } = await bake(shop, { targets: 'broken' })
    assert.equal(code, 1, stdout)
    expect(summary).toMatch(
      /^### ❌ No size for `bake .*broken`[^]*The build failed at `COPY [^`]+`, see the log \(`dockerfile-inline of faulty:3`\)\.\n$/,
    )
    expect(stdout).toMatch(
      /^::error::the target "faulty" did not build: the build step at dockerfile-inline of faulty:3 failed: .*missing\.txt/m,
    )
  })

  it('is checked as a single build is, once for each Dockerfile', async () => {
    const loud = newShop()
    writeFileSync(
      path.join(loud.folder, 'base', 'Dockerfile'),
      'FROM scratch as files\nCOPY big.bin /big.bin\n',
    )
    const { code, stdout } = await bake(loud, { targets: 'base,lint' })
    assert.equal(code, 0, stdout)
    const findings = stdout.split('\n').filter(line => line.includes('FromAsCasing'))
    assert.equal(findings.length, 1, stdout)
    expect(findings.join()).toMatch(/^::warning file=base\/Dockerfile,line=1,/)
    const called = await bake(loud, { targets: 'base', call: 'check' })
    expect(called.code).toBe(1)
    expect(called.stdout).toMatch(/`call: check` found problems.*1 warning has been found/s)
  })

  it('that cannot be read is one sentence', async () => {
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ targets: 'nobody' }, /the bake files have no target "nobody"/],
      [{ files: 'no.hcl' }, /there is no bake file "no\.hcl"/],
      [{ source: 'app' }, /there is no bake file here/],
      [{ set: 'nobody.tags=x' }, /no target of the bake files is called "nobody"/],
      [{ vars: 'NONAME' }, /item 2 of input `vars` is not a variable/],
      [{ merge: 'parts' }, /cannot be combined with `bake: true`/],
      [{ baseline: 'acme/app:main' }, /"acme\/app:main" is for one image, and the bake makes several/],
    ]
    for (const [inputs, message] of cases) {
      const { code, stdout } = await bake(shop, inputs)
      assert.equal(code, 1, stdout)
      expect(stdout).toMatch(new RegExp(`^::error::.*${message.source}`, 'm'))
    }
  })
})
