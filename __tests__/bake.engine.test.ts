import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])

const MANIFESTS =
  'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json'

interface Shop {
  readonly folder: string
  /** Where its images are pushed to: one that no other run of the tests has used in the registry. */
  readonly registry: string
}

/** A repository with several images: a group, contexts that are other targets, a matrix, and targets that make no image. */
function newShop(): Shop {
  const registry = `${engine.registry}/slim-build-bake-${randomBytes(6).toString('hex')}`
  const folder = folderWith({
    'docker-bake.hcl': BAKE,
    'compose.shop.yaml': COMPOSE,
  })
  const files: Record<string, Buffer | string> = {
    'base/Dockerfile':
      'FROM scratch AS files\nCOPY big.bin /big.bin\nFROM files\nCOPY small.txt /small.txt\n',
    'base/big.bin': randomBytes(60_000),
    'base/small.txt': 'small',
    'app/Dockerfile': 'FROM base AS tools\nCOPY tools.bin /tools.bin\nFROM base\nCOPY app.bin /app.bin\n',
    'app/tools.bin': randomBytes(20_000),
    'app/app.bin': randomBytes(10_000),
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return { folder, registry }
}

const BAKE = `
variable "REGISTRY" { default = "example.invalid" }
variable "TAG" { default = "dev" }
group "default" { targets = ["app", "base"] }
group "everything" { targets = ["default", "tools", "lint", "binary"] }
target "base" {
  context = "base"
  tags = ["\${REGISTRY}/base:\${TAG}"]
}
target "app" {
  context = "app"
  contexts = { base = "target:base" }
  tags = ["\${REGISTRY}/app:\${TAG}", "\${REGISTRY}/app:latest"]
}
target "tools" {
  matrix = { edition = ["one", "two"] }
  name = "tools-\${edition}"
  context = "app"
  contexts = { base = "target:base" }
  target = "tools"
  labels = { edition = edition }
  tags = ["\${REGISTRY}/tools:\${edition}"]
}
target "lint" {
  context = "base"
  target = "files"
  output = ["type=cacheonly"]
}
target "binary" {
  context = "base"
  target = "files"
  output = ["type=local,dest=out"]
}
target "broken" {
  context = "app"
  contexts = { base = "target:faulty" }
  tags = ["\${REGISTRY}/broken:\${TAG}"]
}
target "faulty" {
  context = "base"
  dockerfile-inline = "FROM scratch\\nCOPY small.txt /a\\nCOPY missing.txt /b\\n"
}
`

const COMPOSE = `
services:
  web:
    image: \${REGISTRY}/web:1
    build:
      context: base
  my.worker:
    build:
      context: app
      additional_contexts: { base: 'service:web' }
      x-bake: { tags: ['\${REGISTRY}/worker:1'] }
`

interface ImageResult {
  readonly target: string
  readonly image: { readonly name: string; readonly digest: string }
  readonly platforms: readonly { readonly size: { readonly unpacked: number } }[]
  readonly verdict: { readonly outcome: string }
  readonly report: string
}

async function bake(
  { folder, registry }: Shop,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
) {
  const { vars = '', ...rest } = inputs
  const own = { bake: 'true', source: '.', vars: `REGISTRY=${registry}\n${vars}`, provenance: 'false' }
  const run = await runAction(engine, folder, { ...own, ...rest }, environment)
  return { ...run, images: JSON.parse(run.outputs.result ?? '[]') as ImageResult[] }
}

/** What the registry answers for a tag: the digest, or null when there is no such manifest. */
async function pushed(registry: string, name: string, tag: string): Promise<string | null> {
  const [host = '', repository = ''] = registry.split('/')
  const { status, headers } = await fetch(`http://${host}/v2/${repository}/${name}/manifests/${tag}`, {
    headers: { accept: MANIFESTS },
  })
  return status === 200 ? headers.get('docker-content-digest') : null
}

function reportIn(directory: string): Report {
  return JSON.parse(readFileSync(path.join(directory, 'report.json'), 'utf8')) as Report
}

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

describe('a bake that pushes', () => {
  it('puts nothing into the registry when one of its images is over budget', async () => {
    const shop = newShop()
    writeFileSync(
      path.join(shop.folder, 'budgets.yml'),
      'images:\n  app: { max-size: 65 kB }\n  base: { max-size: 1 MB }\n',
    )
    const inputs = { push: 'true', config: 'budgets.yml', 'report-dir': 'reports' }
    const { code, stdout, outputs } = await bake(shop, inputs)
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(/^::error::app: .*over its budget of 65\.0 kB\. Nothing was pushed\.$/m)
    expect(stdout).not.toMatch(/^::error::.*base: /m)
    expect(outputs.verdict).toBe('fail')
    for (const [name, tag] of [
      ['app', 'dev'],
      ['app', 'latest'],
      ['base', 'dev'],
    ] as const)
      expect(await pushed(shop.registry, name, tag)).toBeNull()
    expect(reportIn(path.join(shop.folder, 'reports', 'base')).verdict.outcome).toBe('pass')

    const always = await bake(shop, { ...inputs, 'push-when': 'always' })
    expect(always.code).toBe(1)
    expect(always.stdout).not.toMatch(/Nothing was pushed/)
    expect(await pushed(shop.registry, 'app', 'latest')).not.toBeNull()
    expect(await pushed(shop.registry, 'base', 'dev')).not.toBeNull()
  })

  it('gives the very digests of a plain one', async () => {
    const [shop, plain] = [newShop(), `${newShop().registry}-plain`]
    const env = { ...engine.env, REGISTRY: plain, SOURCE_DATE_EPOCH: '0' }
    const args = ['buildx', 'bake', '--push', '--provenance=false', 'default', 'tools']
    const { exitCode, stderr } = await runTool('docker', args, { env, cwd: shop.folder })
    assert.equal(exitCode, 0, stderr.join('\n'))
    const { code, stdout, images } = await runAction(
      engine,
      shop.folder,
      {
        ...{ bake: 'true', source: '.', targets: 'default\ntools', push: 'true', provenance: 'false' },
        ...{ vars: `REGISTRY=${shop.registry}`, 'max-size': '1 MB', 'no-cache': 'true' },
      },
      { SOURCE_DATE_EPOCH: '0' },
    ).then(run => ({ ...run, images: JSON.parse(run.outputs.result ?? '[]') as ImageResult[] }))
    assert.equal(code, 0, stdout)
    const tags = [
      ['app', 'dev', 'app'],
      ['app', 'latest', 'app'],
      ['base', 'dev', 'base'],
      ['tools', 'one', 'tools-one'],
      ['tools', 'two', 'tools-two'],
    ] as const
    for (const [name, tag, target] of tags) {
      const digest = await pushed(shop.registry, name, tag)
      expect(digest).not.toBeNull()
      assert.equal(digest, await pushed(plain, name, tag), target)
      expect(images.find(each => each.target === target)?.image.digest).toBe(digest)
    }
  })
})

describe('a bake on a builder of its own', () => {
  it('pushes what is within budget, images with attestations too', async () => {
    const buildkit = await startGrpcProxy(engine.dockerHost)
    try {
      const shop = newShop()
      const { code, stdout, images } = await bake(
        shop,
        {
          ...{
            driver: 'remote',
            endpoint: `tcp://127.0.0.1:${buildkit.port}`,
            use: 'false',
            push: 'true',
            'max-size': '1 MB',
          },
          ...{ provenance: 'mode=max', targets: 'app\nlint' },
        },
        { BUILDX_CONFIG: folderWith({}) },
      )
      assert.equal(code, 0, stdout)
      expect(await pushed(shop.registry, 'app', 'dev')).toBe(images[0]?.image.digest)
      expect(await pushed(shop.registry, 'base', 'dev')).toBeNull()
    } finally {
      buildkit.close()
    }
  })
})

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
