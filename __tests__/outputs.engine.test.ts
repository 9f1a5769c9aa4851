import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import { useEngine } from '../test-kit/engine.ts'
import { BAKE_SPELLINGS, REFUSED, type Spelling, SPELLINGS } from './output-spellings.ts'
import { forEach, OVER, PublishedOutputs, WITHIN } from './published-outputs.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()
// The engine's own builder cannot push by digest.
const buildkit = await startGrpcProxy(engine.dockerHost)
afterAll(() => {
  buildkit.close()
})

const published = new PublishedOutputs(engine)

const pushing = (spellings: readonly Spelling[]) =>
  spellings.flatMap(([text, pushes]) => (pushes ? [text] : []))

describe('an output in a bake file, however it is written,', () => {
  const all: readonly Spelling[] = [
    ...SPELLINGS.map(([text, pushes]): Spelling => [JSON.stringify(text), pushes]),
    ...BAKE_SPELLINGS,
  ]
  /** A bake file with a target for each spelling. */
  const bakeFile = (run: string): string => {
    const targets = all.map(([text], at) => {
      const output = published
        .filled(text.replaceAll('"NAME"', '"=NAME"'), `${run}-${at}`)
        .replaceAll('"=', '"')
      return `target "t${at}" { output = [${output}] }`
    })
    const names = all.map((_, at) => `"t${at}"`)
    writeFileSync(
      path.join(published.workspace, `${run}.hcl`),
      `group "default" { targets = [${names.join()}] }\n${targets.join('\n')}\n`,
    )
    return `${run}.hcl`
  }

  it('pushes by buildx alone what this table says', async () => {
    const args = ['buildx', 'bake', '--allow=fs=*', '--file', bakeFile('plain')]
    const { exitCode, stderr } = await runTool('docker', args, { env: engine.env, cwd: published.workspace })
    assert.equal(exitCode, 0, stderr.join('\n'))
    expect(await published.pushed(all, 'plain')).toStrictEqual(pushing(all))
  })

  it('puts nothing over its budget into the registry', async () => {
    const { code, stderr } = await published.slimBuild('bake', '--file', bakeFile('over'), ...OVER)
    expect(await published.pushed(all, 'over')).toStrictEqual([])
    assert.equal(code, 1, stderr)
    expect(stderr).toMatch(/over budget, so nothing was pushed$/m)
  })

  it('pushes within its budget what buildx alone pushes', async () => {
    const { code, stderr } = await published.slimBuild('bake', '--file', bakeFile('within'), ...WITHIN)
    assert.equal(code, 0, stderr)
    expect(await published.pushed(all, 'within')).toStrictEqual(pushing(all))
  })
})

describe('an output of a bake that is said elsewhere', () => {
  const overrides = [
    ['--set', 'app.output=Type=registry,name=NAME'],
    ['--set', '*.output=type=image,name=NAME,push='],
    ['--set', 'a*.output+=Type=registry,name=NAME'],
    ['--set', 'app.output=type=image,name=NAME', '--set', '*.push=true'],
    ['--set', 'app.tags=NAME', '--push'],
  ]
  const files = {
    'docker-bake.json': (name: string) =>
      JSON.stringify({ target: { app: { output: [{ type: 'registry', name }] } } }),
    'compose.yaml': (name: string) =>
      `services:\n  app:\n    image: app\n    build:\n      context: .\n      x-bake:\n        output: ["Type=registry,name=${name}"]\n`,
  }

  it('holds to the budget as well', async () => {
    writeFileSync(path.join(published.workspace, 'app.hcl'), 'target "app" {}\n')
    await forEach(overrides, async (options, at) => {
      const given = options.map(option =>
        published.filled(option.replace('NAME', '=NAME'), `set-${at}`).replace('==', '='),
      )
      const { code, stderr } = await published.slimBuild(
        'bake',
        '--file',
        'app.hcl',
        ...given,
        ...OVER,
        'app',
      )
      assert.equal(code, 1, `${options.join(' ')}\n${stderr}`)
    })
    await forEach(Object.entries(files), async ([file, write], at) => {
      writeFileSync(path.join(published.workspace, file), write(`${published.reference(`file-${at}`)}:1`))
      const { code, stderr } = await published.slimBuild('bake', '--file', file, ...OVER, 'app')
      assert.equal(code, 1, `${file}\n${stderr}`)
    })
    const known = [...(await published.repositories())]
    expect(known.filter(name => /\/(set|file)-/.test(name))).toStrictEqual([])
  })

  it('of a target that is built in spite of `call` is one as well, and of one that is not built none', async () => {
    const name = (target: string) => `${published.reference(`call-${target}`)}:1`
    writeFileSync(
      path.join(published.workspace, 'call.hcl'),
      ['format=json,build', 'check']
        .map(
          (call, at) =>
            `target "c${at}" {\n  call = "${call}"\n  output = ["type=registry,name=${name(String(at))}"]\n}\n`,
        )
        .join(''),
    )
    const built = await published.slimBuild('bake', '--file', 'call.hcl', ...OVER, 'c0')
    const checked = await published.slimBuild('bake', '--file', 'call.hcl', ...OVER, 'c1')
    assert.deepEqual([built.code, checked.code], [1, 0], built.stderr + checked.stderr)
    expect([...(await published.repositories())].filter(each => each.includes('/call-'))).toStrictEqual([])
  })
})

/** By a type, by `push`, by the last of several, in other letters, with space, quoted, on its own line. */
const KINDS: readonly string[] = [
  'Type=registry,name=NAME',
  'type=image,name=NAME,push =true',
  'type=image,name=NAME,push=',
  'type=image,name=NAME,push=false,push=true',
  'type=local,type=registry,name=NAME',
  '"type=registry",name=NAME',
  'type=image,name=NAME,note=a\n,push=true',
  'type=docker,name=NAME,push=',
]

describe('an output of a build, however it is written,', () => {
  it('puts nothing over its budget into the registry', async () => {
    // One of each kind: outputs.corpus.test.ts builds each that pushes.
    await forEach(KINDS, async (text, at) => {
      const { code, stderr } = await published.build(text, `build-over-${at}`, OVER)
      assert.equal(code, 1, `${text}\n${stderr}`)
    })
    const spellings = KINDS.map((text): Spelling => [text, true])
    expect(pushing(SPELLINGS)).toStrictEqual(expect.arrayContaining([...KINDS]))
    expect(await published.pushed(spellings, 'build-over')).toStrictEqual([])
  })

  it('that does not push is held to its budget as well', async () => {
    const options = SPELLINGS.flatMap(([text, pushes], at) =>
      pushes ? [] : ['-o', published.filled(text, `build-kept-${at}`)],
    )
    const { code, stderr } = await published.slimBuild('build', '-q', ...options, ...OVER, '.')
    assert.equal(code, 1, stderr)
    expect(await published.pushed(SPELLINGS, 'build-kept')).toStrictEqual([])
  })

  it('that buildx refuses publishes nothing, whatever the budget', async () => {
    await forEach(REFUSED, async (text, at) => {
      const { code } = await published.build(text, `refused-${at}`, WITHIN)
      assert.notEqual(code, 0, text)
    })
    const refused = REFUSED.map((text): Spelling => [text, false])
    expect(await published.pushed(refused, 'refused')).toStrictEqual([])
  })

  it('is what the action holds to its budget, and pushes when that allows it', async () => {
    const texts = ['type=image,name=NAME,Push=', '"type=registry",name=NAME']
    const given = async (run: string, budget: string) => {
      const outputs = texts.map((text, at) => published.filled(text, `${run}-${at}`)).join('\n')
      const { code, stdout } = await runAction(engine, published.workspace, {
        ...{ outputs, context: '.', cache: 'none', 'max-size': budget },
      })
      assert.equal(code, run === 'action-over' ? 1 : 0, stdout)
    }
    await given('action-over', '10 kB')
    await given('action-within', '1 MB')
    const spellings = texts.map((text): Spelling => [text, true])
    expect(await published.pushed(spellings, 'action-over')).toStrictEqual([])
    expect(await published.pushed(spellings, 'action-within')).toStrictEqual(texts)
  })
})

describe('an output that is pushed by its digest, which no tag tells of,', () => {
  const build = (name: string, budget: string) =>
    runAction(
      engine,
      published.workspace,
      {
        ...{ context: '.', cache: 'none', 'max-size': budget },
        ...{ driver: 'remote', endpoint: `tcp://127.0.0.1:${buildkit.port}`, use: 'false' },
        outputs: `Type=image,name=${published.reference(name)},Push=,push-by-digest=`,
      },
      { BUILDX_CONFIG: folderWith({}) },
    )

  it('is held to the budget, and pushed within it', async () => {
    const [over, within] = [await build('digest-over', '10 kB'), await build('digest-within', '1 MB')]
    assert.deepEqual([over.code, within.code], [1, 0], over.stdout + within.stdout)
    const known = await published.repositories()
    expect(['digest-over', 'digest-within'].map(name => known.has(published.repository(name)))).toStrictEqual(
      [false, true],
    )
  })
})

describe('the compression of what is pushed', () => {
  const layersIn = async (name: string): Promise<readonly { size: number; mediaType: string }[]> => {
    const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
    const url = `http://${engine.registry}/v2/${published.repository(name)}/manifests`
    const ask = async (what: string) =>
      (await (await fetch(`${url}/${what}`, { headers: { accept } })).json()) as {
        manifests?: readonly { digest: string }[]
        layers?: readonly { size: number; mediaType: string }[]
      }
    const top = await ask('1')
    const { layers = [] } = top.manifests === undefined ? top : await ask(top.manifests[0]?.digest ?? '')
    return layers
  }

  /** A folder with an image that compresses well; no other has its layer, which BuildKit would take as it is. */
  const roomy = () =>
    folderWith({
      Dockerfile: 'FROM scratch\nCOPY zeros /zeros\n',
      zeros: Buffer.concat([Buffer.alloc(200_000), randomBytes(8)]),
    })

  for (const [text, compression] of [
    ['type=image,name=NAME,push=true,Compression=zstd', 'zstd'],
    ['type=registry,name=NAME, COMPRESSION =uncompressed', 'uncompressed'],
    ['type=registry,name=NAME,compress\u0130on=zstd', 'zstd'],
  ] as const) {
    it(`is that of what is measured: ${compression}, as ${text}`, async () => {
      const name = `compression-${randomBytes(3).toString('hex')}`
      const args = ['--format', 'json', '-o', published.filled(text, name), ...WITHIN, roomy()]
      const run = await published.slimBuild('build', ...args)
      assert.equal(run.code, 0, run.stderr)
      const [platform] = (JSON.parse(run.stdout) as Report).platforms
      const [layer] = await layersIn(name)
      expect(platform?.total.compressed).toBe(layer?.size)
      expect(layer?.mediaType ?? '').toMatch(compression === 'zstd' ? /\.tar\+zstd$/ : /\.tar$/)
    })
  }

  it('counts even where another output, which is not pushed, comes first', async () => {
    const outputs = [
      'type=image,compression=gzip',
      published.filled('type=registry,name=NAME,compression=uncompressed', 'second'),
    ]
    const options = outputs.flatMap(output => ['-o', output])
    const run = await published.slimBuild('build', '-q', ...options, ...OVER, roomy())
    assert.equal(run.code, 1, run.stderr)
    expect((await published.repositories()).has(published.repository('second'))).toBe(false)
  })

  it('must be one for all that is pushed under a budget', async () => {
    const outputs = ['gzip', 'zstd'].map(each =>
      published.filled(`type=registry,name=NAME,compression=${each}`, each),
    )
    const run = await published.slimBuild(
      'build',
      ...outputs.flatMap(output => ['-o', output]),
      ...WITHIN,
      '.',
    )
    assert.equal(run.code, 2, run.stderr)
    expect(run.stderr).toMatch(/is pushed with other layers than the previous one.*set the same compression/)
  })
})
