import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { useEngine } from '../test-kit/engine.ts'
import { runAction as runActionOn } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

const DOCKERFILE = 'FROM scratch\nCOPY big.bin /data/big.bin\nCOPY Dockerfile /Dockerfile\n'

/** A name that no other run of the tests has used in the registry. */
const REPOSITORY = `${engine.registry}/slim-build-test-${randomBytes(6).toString('hex')}`

const runAction = (workspace: string, inputs: Record<string, string>) =>
  runActionOn(engine, workspace, inputs)

/** Commands that the runner would obey in a log. */
function commandsIn(log: string): string[] {
  let token: string | null = null
  return log.split('\n').flatMap(line => {
    const [, name, message = ''] = /^\s*::([a-z0-9-]+)(?: [^:]*)?::(.*)/.exec(line) ?? []
    if (token !== null) {
      if (name === token) token = null
      return []
    }
    if (name === 'stop-commands') token = message
    return name === undefined || name === 'stop-commands' ? [] : [name]
  })
}

async function manifestInRegistry(tag: string): Promise<Response> {
  const host = engine.registry
  const name = REPOSITORY.slice(host.length + 1)
  const accept = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
  ]
  return fetch(`http://${host}/v2/${name}/manifests/${tag}`, { headers: { accept: accept.join(', ') } })
}

function ownPlatform(): string {
  return `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`
}

describe('the action, run as a runner runs it', () => {
  const workspace = folderWith({ Dockerfile: DOCKERFILE, 'big.bin': randomBytes(200_000) })
  let measurement = ''

  it('builds, measures, judges, pushes and hands back what it found', async () => {
    const { code, stdout, outputs, summary } = await runAction(workspace, {
      tags: `${REPOSITORY}:first`,
      push: 'true',
      'max-size': '10 MB',
      'max-layers': '3',
    })
    assert.equal(code, 0, stdout)
    assert.match(outputs.digest ?? '', /^sha256:[0-9a-f]{64}$/)
    assert.match(outputs.imageid ?? '', /^sha256:[0-9a-f]{64}$/)
    assert.equal(
      (JSON.parse(outputs.metadata ?? '') as Record<string, unknown>)['containerimage.digest'],
      outputs.digest,
    )
    assert.equal(outputs.verdict, 'pass')
    assert.equal(outputs['unpacked-size'], String(200_000 + DOCKERFILE.length))
    assert.ok(Number(outputs.size) > 200_000)
    assert.equal(outputs.layers, '2')
    assert.equal(outputs.delta, '')
    const result = JSON.parse(outputs.result ?? '') as { platforms: { size: { compressed: number } }[] }
    assert.equal(String(result.platforms[0]?.size.compressed), outputs.size)
    assert.match(summary, /slim-build-test/)
    assert.deepEqual([outputs.name, outputs.driver, outputs.status], ['default', 'docker', 'running'])
    assert.ok(outputs.platforms?.split(',').includes(ownPlatform()), outputs.platforms)
    const [node] = JSON.parse(outputs.nodes ?? '') as Record<string, string>[]
    assert.deepEqual([node?.name, node?.platforms], ['default', outputs.platforms])
    assert.ok(existsSync(outputs.report ?? ''))
    const pushed = await manifestInRegistry('first')
    assert.equal(pushed.headers.get('docker-content-digest'), outputs.digest)
    measurement = outputs.measurement ?? ''
  })

  it('fails with the sentence, and pushes nothing, when a budget is overrun', async () => {
    writeFileSync(path.join(workspace, 'big.bin'), randomBytes(300_000))
    const { code, stdout, outputs } = await runAction(workspace, {
      tags: `${REPOSITORY}:second`,
      push: 'true',
      baseline: measurement,
      'max-growth': '50 kB',
    })
    assert.equal(code, 1)
    assert.match(stdout, /^::error::.*growth.*The image was not pushed\.$/im)
    assert.equal(outputs.verdict, 'fail')
    assert.equal(outputs['unpacked-delta'], '100000')
    assert.equal((await manifestInRegistry('second')).status, 404)
  })

  it('leaves nothing but its report behind, and that goes in the post step', async () => {
    const { state, runnerTemp, outputs } = await runAction(workspace, {})
    const directory = state.directory ?? ''
    assert.deepEqual(readdirSync(directory), ['report'])
    const env = { ...process.env, RUNNER_TEMP: runnerTemp, STATE_directory: directory }
    const { code } = await runDist('post.js', [], { env, cwd: workspace })
    assert.equal(code, 0)
    assert.equal(existsSync(outputs.report ?? ''), false)
  })
})

describe('a hostile build', () => {
  it('cannot speak to the runner', async () => {
    const workspace = folderWith({
      Dockerfile:
        `FROM scratch AS "x"\nLABEL a="::set-output name=x::y"\nCOPY ["Dockerfile", "/::add-mask::a"]\nCOPY ["Dockerfile", "/##[error]b"]\n`.replace(
          ' AS "x"',
          '',
        ),
    })
    const { code, stdout } = await runAction(workspace, { image: '::error::name', 'max-size': '1 MB' })
    assert.equal(code, 0, stdout)
    const allowed = new Set(['group', 'endgroup', 'warning'])
    assert.deepEqual(
      commandsIn(stdout).filter(command => !allowed.has(command)),
      [],
    )
    assert.doesNotMatch(stdout, /##\[/)
  })

  it('that fails names the line of the Dockerfile', async () => {
    const workspace = folderWith({ Dockerfile: 'FROM scratch\nCOPY nowhere /x\n' })
    const { code, stdout } = await runAction(workspace, {})
    assert.equal(code, 1)
    assert.match(stdout, /^::error::the build step at Dockerfile:2 failed/m)
  })
})

describe('wrong use', () => {
  it('is one sentence, and a misspelt input a warning', async () => {
    const workspace = folderWith({ Dockerfile: DOCKERFILE })
    const { code, stdout } = await runAction(workspace, { 'max-sise': '1 MB', 'max-layers': 'many' })
    assert.equal(code, 1)
    assert.match(stdout, /^::error::input `max-layers` is "many"; write a whole number like `20`$/m)
    assert.doesNotMatch(stdout, /at parseActionInputs/)
  })

  it('masks secrets before anything else', async () => {
    const workspace = folderWith({ Dockerfile: DOCKERFILE })
    const { stdout } = await runAction(workspace, { secrets: 'TOKEN=hunter2', push: 'maybe' })
    assert.match(stdout, /^::add-mask::hunter2\n/)
  })
})
