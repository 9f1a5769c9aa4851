import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { askForManifest } from '../test-kit/ask-for-manifest.ts'
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
    expect(outputs.digest ?? '').toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(outputs.imageid ?? '').toMatch(/^sha256:[0-9a-f]{64}$/)
    expect((JSON.parse(outputs.metadata ?? '') as Record<string, unknown>)['containerimage.digest']).toBe(
      outputs.digest,
    )
    expect(outputs.verdict).toBe('pass')
    expect(outputs['unpacked-size']).toBe(String(200_000 + DOCKERFILE.length))
    expect(Number(outputs.size)).toBeGreaterThan(200_000)
    expect(outputs.layers).toBe('2')
    expect(outputs.delta).toBe('')
    const result = JSON.parse(outputs.result ?? '') as { platforms: { size: { compressed: number } }[] }
    expect(String(result.platforms[0]?.size.compressed)).toBe(outputs.size)
    expect(summary).toMatch(/slim-build-test/)
    expect([outputs.name, outputs.driver, outputs.status]).toStrictEqual(['default', 'docker', 'running'])
    assert.ok(outputs.platforms?.split(',').includes(ownPlatform()), outputs.platforms)
    const [node] = JSON.parse(outputs.nodes ?? '') as Record<string, string>[]
    expect([node?.name, node?.platforms]).toStrictEqual(['default', outputs.platforms])
    expect(existsSync(outputs.report ?? '')).toBe(true)
    const pushed = await askForManifest(`${REPOSITORY}:first`)
    expect(pushed.headers.get('docker-content-digest')).toBe(outputs.digest)
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
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error::.*growth.*The image was not pushed\.$/im)
    expect(outputs.verdict).toBe('fail')
    expect(outputs['unpacked-delta']).toBe('100000')
    expect((await askForManifest(`${REPOSITORY}:second`)).status).toBe(404)
  })

  it('leaves nothing but its report behind, and that goes in the post step', async () => {
    const { state, runnerTemp, outputs } = await runAction(workspace, {})
    const directory = state.directory ?? ''
    expect(readdirSync(directory)).toStrictEqual(['owner.json', 'report'])
    const env = { ...process.env, RUNNER_TEMP: runnerTemp, STATE_directory: directory }
    const { code } = await runDist('post.js', [], { env, cwd: workspace })
    expect(code).toBe(0)
    expect(existsSync(outputs.report ?? '')).toBe(false)
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
    expect(commandsIn(stdout).filter(command => !allowed.has(command))).toStrictEqual([])
    expect(stdout).not.toMatch(/##\[/)
  })

  it('that fails names the line of the Dockerfile', async () => {
    const workspace = folderWith({ Dockerfile: 'FROM scratch\nCOPY nowhere /x\n' })
    const { code, stdout } = await runAction(workspace, {})
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error file=Dockerfile,line=2,endLine=2,title=Build failed::the build step at Dockerfile:2 failed/m,
    )
  })
})

describe('a check in place of a build', () => {
  it('sets the metadata, whatever it found, and no other output of an image', async () => {
    const clean = await runAction(folderWith({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }), {
      call: 'check',
    })
    expect(clean.code).toBe(0)
    const untidy = await runAction(folderWith({ Dockerfile: 'FROM scratch as a\nCOPY Dockerfile /\n' }), {
      call: 'check',
    })
    expect(untidy.code).toBe(1)
    for (const { outputs } of [clean, untidy]) {
      const metadata = JSON.parse(outputs.metadata ?? '') as Readonly<Record<string, unknown>>
      expect(Object.keys(metadata)).toContain('result.json')
      expect('imageid' in outputs || 'digest' in outputs).toBe(false)
    }
  })

  it('leaves unset what there is not, as docker/build-push-action does', async () => {
    const { outputs } = await runAction(folderWith({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }), {
      outputs: 'type=local,dest=out',
    })
    expect('imageid' in outputs || 'digest' in outputs).toBe(false)
    expect('metadata' in outputs).toBe(true)
  })
})

describe('wrong use', () => {
  it('names the input of bake files that are in no directory', async () => {
    const { code, stdout } = await runAction(folderWith({ file: '' }), { bake: 'true', source: 'no/such' })
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error::the input source is "no\/such", which is no directory: set the directory/m,
    )
  })

  it('is one sentence, and a misspelt input a warning', async () => {
    const workspace = folderWith({ Dockerfile: DOCKERFILE })
    const { code, stdout } = await runAction(workspace, { 'max-sise': '1 MB', 'max-layers': 'many' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error::input `max-layers` is "many"; write a whole number like `20`$/m)
    expect(stdout).not.toMatch(/at parseActionInputs/)
  })

  it('masks secrets before anything else', async () => {
    const workspace = folderWith({ Dockerfile: DOCKERFILE })
    const { stdout } = await runAction(workspace, { secrets: 'TOKEN=hunter2', push: 'maybe' })
    expect(stdout).toMatch(/^::add-mask::hunter2\n/)
  })
})
