import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { folderWith, type Run, runDist } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])

const workspace = folderWith({
  Dockerfile: 'FROM scratch\nCOPY big.bin /big.bin\nCOPY small.txt /small.txt\n',
  'big.bin': randomBytes(300_000),
  'small.txt': 'one',
  stages: 'FROM scratch AS deps\nFROM deps AS test\n',
  'docker-bake.hcl': `group "all" { targets = ["api", "web"] }
target "api" {}
target "web" { secret = ["id=npm,src=no.npmrc"] }
`,
  'pair.hcl': 'target "one" {}\ntarget "two" {}\n',
})
const cache = folderWith({})

async function slimBuild(...args: string[]): Promise<Run> {
  return runDist('cli.js', args, { env: { ...engine.env, XDG_CACHE_HOME: cache }, cwd: workspace })
}

function reportOf({ stdout }: Run): Report {
  return JSON.parse(stdout) as Report
}

describe('slim-build build', () => {
  it('writes its report to standard output and its progress to standard error', async () => {
    const run = await slimBuild(
      'build',
      '--name',
      'app',
      '--format',
      'json',
      '--save-measurement',
      'first.json',
      '.',
    )
    assert.equal(run.code, 0, run.stderr)
    const report = reportOf(run)
    expect(report.image.name).toBe('app')
    expect(report.platforms[0]?.total.unpacked).toBe(300_003)
    expect(report.platforms[0]!.read.layers).toBe(2)
    expect(run.stderr).toMatch(/COPY big\.bin/)
  })

  it('reads only the layer that changed when it builds again', async () => {
    writeFileSync(path.join(workspace, 'small.txt'), 'three')
    const run = await slimBuild('build', '--name', 'app', '--format', 'json', '--baseline', 'first.json', '.')
    assert.equal(run.code, 0, run.stderr)
    const [platform] = reportOf(run).platforms
    const top = platform?.layers.at(-1)
    expect(platform?.read).toStrictEqual({ layers: 1, compressed: top?.compressed, known: 1 })
    expect(platform!.layers.map(layer => layer.known)).toStrictEqual([true, false])
    expect(platform!.change?.delta.unpacked).toBe(2)
  })

  it('ends with 1 over budget, and writes the files that docker would', async () => {
    const run = await slimBuild(
      ...['build', '--max-size', '100kB', '--output', 'report.md', '--format', 'markdown'],
      ...['--metadata-file', 'metadata.json', '--iidfile', 'id.txt', '-q', '.'],
    )
    expect(run.code).toBe(1)
    expect([run.stdout, run.stderr]).toStrictEqual(['', ''])
    expect(readFileSync(path.join(workspace, 'report.md'), 'utf8')).toMatch(/100\.0 kB|100 kB/)
    expect(readFileSync(path.join(workspace, 'id.txt'), 'utf8')).toMatch(/^sha256:[0-9a-f]{64}$/)
    const metadata = JSON.parse(readFileSync(path.join(workspace, 'metadata.json'), 'utf8')) as object
    expect('containerimage.digest' in metadata).toBe(true)
  })

  it('writes them through links and into devices, which stay what they are', async () => {
    const write = (metadata: string, id: string) =>
      slimBuild('build', '-q', '--metadata-file', metadata, '--iidfile', id, '.')
    for (const name of ['kept.json', 'kept.txt']) {
      writeFileSync(path.join(workspace, name), 'old')
      symlinkSync(name, path.join(workspace, `link-to-${name}`))
    }
    const linked = await write('link-to-kept.json', 'link-to-kept.txt')
    assert.equal(linked.code, 0, linked.stderr)
    expect(readFileSync(path.join(workspace, 'kept.txt'), 'utf8')).toMatch(/^sha256:/)
    expect(readFileSync(path.join(workspace, 'kept.json'), 'utf8')).toContain('containerimage.digest')
    const links = ['kept.json', 'kept.txt'].map(name => path.join(workspace, `link-to-${name}`))
    expect(links.map(link => readlinkSync(link))).toStrictEqual(['kept.json', 'kept.txt'])
    const runs = [
      await write('/dev/null', '/dev/null'),
      await write('/dev/full', 'id.txt'),
      await write('metadata.json', '/dev/full'),
    ]
    expect(runs.map(({ code }) => code)).toStrictEqual([0, 2, 2])
    for (const device of ['/dev/null', '/dev/full']) expect(lstatSync(device).isCharacterDevice()).toBe(true)
  })

  it("takes docker's exporters by -o, and by --output when it names a type", async () => {
    const run = await slimBuild(
      'build',
      '-q',
      '-o',
      'type=oci,dest=app.tar',
      '--output',
      'type=local,dest=root',
      '.',
    )
    assert.equal(run.code, 0, run.stderr)
    expect(existsSync(path.join(workspace, 'app.tar'))).toBe(true)
    expect(readFileSync(path.join(workspace, 'root', 'small.txt'), 'utf8')).toBe('three')
  })
})

describe('slim-build build --cache', () => {
  /** A step whose result is random, on an engine that does not know it: only a cache makes the same layer again. */
  const newProject = () => {
    const marker = `clicache${randomBytes(5).toString('hex')}`
    const text = `FROM alpine:3 AS first\nRUN head -c 50000 /dev/urandom > /${marker}\n`
    writeFileSync(path.join(workspace, marker), text)
    return async (...args: string[]) => {
      await forgetSteps(engine, marker)
      const given = ['-f', marker, '--name', marker, '-t', `${engine.registry}/${marker}:1`]
      const run = await slimBuild('build', ...given, '--format', 'json', ...args, '.')
      assert.equal(run.code, 0, run.stderr)
      return { stderr: run.stderr, digest: reportOf(run).platforms[0]?.layers.at(-1)?.digest }
    }
  }

  for (const [mode, words, args] of [
    ['registry', /^Cache: the registry, .*, read and written$/m, ['--push']],
    ['local', /^Cache: a directory of this machine, scope .*, read and written$/m, []],
    ['inline', /^Cache: inside the image, last stage only, read and written$/m, ['--push']],
  ] as const) {
    it(`${mode} restores the steps on an engine that knows nothing`, async () => {
      const build = newProject()
      const first = await build('--cache', mode, ...args)
      expect(first.stderr).toMatch(words)
      const second = await build('--cache', mode, ...args)
      expect(second.digest).toBe(first.digest)
      expect(second.stderr).toMatch(/^Cache: all 1 step came from the cache$/m)
    })
  }

  it('auto takes none where GitHub has no cache for it', async () => {
    const { stderr } = await newProject()('--cache', 'auto', '--push')
    expect(stderr).toMatch(/^Cache: none, because .*; `cache: registry` \(--cache registry\) keeps one/m)
  })

  it('leaves it to the builder and to --cache-from and --cache-to, when it is not given', async () => {
    const build = newProject()
    const first = await build('--cache-to', 'type=local,dest=own-cache')
    expect(first.stderr).not.toMatch(/^Cache: (?!none of)/m)
    const second = await build('--cache-from', 'type=local,src=own-cache')
    expect(second.digest).toBe(first.digest)
  })

  for (const anew of [['--no-cache'], ['--no-cache-filter', 'first']]) {
    it(`goes with ${anew.join(' ')}, before and after it: built anew, and kept`, async () => {
      const build = newProject()
      const first = await build(...anew, '--cache', 'local')
      const second = await build('--cache', 'local', ...anew)
      expect(second.digest).not.toBe(first.digest)
      expect(second.stderr).toMatch(/^Cache: a directory of this machine, .*written$/m)
      expect((await build('--cache', 'local')).digest).toBe(second.digest)
    })
  }

  it('says which ones there are', async () => {
    const run = await slimBuild('build', '--cache', 'registri', '.')
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(/--cache is "registri"; did you mean `registry`\?/)
  })
})

describe('slim-build inspect and compare', () => {
  it('take an archive, a measurement and a reference', async () => {
    const inspected = await slimBuild('inspect', 'app.tar', '--format', 'json')
    assert.equal(inspected.code, 0, inspected.stderr)
    expect(reportOf(inspected).platforms[0]?.total.unpacked).toBe(300_005)

    const tag = `slim-build-test:${randomBytes(6).toString('hex')}`
    const built = await slimBuild('build', '-q', '--load', '-t', tag, '.')
    assert.equal(built.code, 0, built.stderr)
    const compared = await slimBuild('compare', 'first.json', tag, '--format', 'json')
    assert.equal(compared.code, 0, compared.stderr)
    expect(reportOf(compared).platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('judge, too', async () => {
    const run = await slimBuild('compare', 'first.json', 'app.tar', '--max-unpacked-size', '1 kB')
    assert.equal(run.code, 1, run.stderr)
    expect(run.stdout).toMatch(/over its budget/)
  })
})

describe('the noise floor', () => {
  it('is an option, and a key of the config file', async () => {
    // Random, so that the layer grows in compressed bytes, whatever else its tar holds.
    writeFileSync(path.join(workspace, 'small.txt'), randomBytes(500))
    const built = await slimBuild('build', '-q', '--name', 'app', '-o', 'type=oci,dest=grown.tar', '.')
    assert.equal(built.code, 0, built.stderr)
    const compare = async (...options: string[]) =>
      (await slimBuild('compare', 'first.json', 'grown.tar', ...options)).stdout
    expect(await compare()).toMatch(/^grown\.tar[^\n]*, no change \(.*, below the floor of 10\.0 kB\)\n/)
    expect(await compare('--noise-floor', 'off')).not.toMatch(/no change|smaller change/)
    writeFileSync(path.join(workspace, 'floor.yml'), 'budgets:\n  noise-floor: 1 B\n')
    expect(await compare('--config', 'floor.yml')).not.toMatch(/no change/)
    expect(await compare('--config', 'floor.yml', '--noise-floor', '1 kB')).toMatch(
      /below the floor of 1\.0 kB/,
    )
  })
})

describe('wrong use and failure end with 2 and a sentence', () => {
  const cases: Record<string, [args: string[], message: RegExp]> = {
    'an unknown option': [['build', '--max-sise', '1MB'], /unknown option '--max-sise'[\s\S]*--max-size/],
    'a size that is none': [['build', '--max-size', '10m', '.'], /--max-size is "10m"; write `10 MB`/],
    'an image that is not there': [['inspect', './nowhere.tar'], /"\.\/nowhere\.tar" is missing/],
    'a baseline that is not there': [['build', '--baseline', 'no.json', '.'], /"no\.json" is missing/],
    'a config file that is not there': [
      ['build', '--config', 'no.yml', '.'],
      /The config file `no\.yml` does not exist/,
    ],
    'a Dockerfile that is not there': [['build', '-f', 'No', '.'], /there is no Dockerfile/],
    'an unknown command': [['biuld', '.'], /unknown command 'biuld'[\s\S]*build/],
    'an image in place of a directory': [
      ['build', 'api'],
      /the build context "api" does not exist or is no directory: name a directory, `\.` for the current one/,
    ],
    'a stage that is not there': [
      ['build', '-f', 'stages', '--target', 'tset', '.'],
      /"stages" has no stage "tset": check the target; did you mean "test"\? There are "deps", "test"/,
    ],
    'a file of a secret that is not there': [
      ['build', '--secret', 'id=npm,src=no.npmrc', '.'],
      /the secret "npm" is to be read from "no\.npmrc", which does not exist/,
    ],
    'a target of a bake that is not there': [
      ['bake', 'ap'],
      /have no target "ap": check the requested targets; did you mean "api"\? There are "all", "api", "web"/,
    ],
    'a file of a secret of a bake that is not there': [
      ['bake', 'web'],
      /the secret "npm" of the bake files is to be read from "no\.npmrc", which does not exist/,
    ],
    'one file for the measurements of several images, before any is built': [
      ['bake', '-f', 'pair.hcl', 'one', 'two', '--save-measurement', 'one.json'],
      /^slim-build: --save-measurement is for one image, and the bake makes several: use --report-dir\n$/,
    ],
    'no command': [[], /Usage: slim-build/],
  }
  for (const [what, [args, message]] of Object.entries(cases)) {
    it(what, async () => {
      const { code, stderr } = await slimBuild(...args)
      expect(stderr).toMatch(message)
      expect(stderr).not.toMatch(/\n {4}at /)
      expect(code).toBe(2)
    })
  }

  it('but help and version are no failure', async () => {
    const help = await slimBuild('build', '--help')
    expect(help.code).toBe(0)
    expect(help.stdout).toMatch(/--build-arg/)
    expect((await slimBuild('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
