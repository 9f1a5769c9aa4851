import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runTool } from '../src/tools/run-tool.ts'
import { pushShim } from '../test-kit/drivers/buildkit-shim.ts'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import {
  bridgeAddress,
  type PlainEngine,
  startMirrorOf,
  startPlainEngine,
} from '../test-kit/drivers/plain-engine.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runPost, startAction } from './started-action.ts'

const engine = await useEngine(['alpine:3.19'])
const RANDOM = randomBytes(4).toString('hex')
const MIDDLE = `in the middle of ${RANDOM}`

// Else skipped: a second engine is made of the programs of the checkout’s own.
;(engine.ours ? describe : describe.skip)('an engine without the containerd image store', () => {
  let buildkit: Awaited<ReturnType<typeof startGrpcProxy>>
  let mirror: Awaited<ReturnType<typeof startMirrorOf>>
  let plain: PlainEngine
  let more: { readonly DOCKER_HOST: string }
  beforeAll(async () => {
    buildkit = await startGrpcProxy(engine.dockerHost, bridgeAddress())
    const to = { host: bridgeAddress(), port: buildkit.port }
    mirror = await startMirrorOf(await pushShim(engine, to, `slim-build-test/plain-${RANDOM}`))
    plain = await startPlainEngine(engine, `http://127.0.0.1:${mirror.port}`)
    more = { DOCKER_HOST: plain.dockerHost }
  })
  afterAll(async () => {
    await plain.remove()
    buildkit.close()
    mirror.close()
  })
  const containers = async () =>
    (await runTool('docker', ['ps', '-aq'], { env: { ...engine.env, ...more } })).stdout.trim()

  it('gets a builder that can write what is measured, for as long as the job runs', async () => {
    const where = { engine, dockerfile: 'FROM scratch\nCOPY Dockerfile /Dockerfile\n' }
    const action = startAction(where, { cache: 'none' }, more)
    assert.equal(await action.ended, 0, action.log())
    expect(action.log()).toMatch(/has no containerd image store .*: a builder is created/)
    expect(action.log()).toMatch(/Measuring/)
    const current = await runTool('docker', ['buildx', 'inspect'], { env: action.env })
    assert.match(current.stdout, /^Driver: +docker-container$/m, 'later steps use it, too')
    const outputs = readFileSync(action.env.GITHUB_OUTPUT ?? '', 'utf8')
    expect(outputs).toMatch(/^driver<<.*\ndocker-container\n/m)
    expect(outputs).toMatch(/^name<<.*\nslim-build-[\w-]+\n/m)
    expect(await containers()).not.toBe('')
    expect(await runPost(action)).not.toMatch(/warning/)
    expect(await containers()).toBe('')
  })

  it('that stops in the middle of a build costs the job a warning, and leaves no file', async () => {
    const dockerfile = `FROM alpine:3.19\nRUN echo ${MIDDLE} && sleep 300\n`
    const action = startAction({ engine, dockerfile }, { cache: 'none' }, more)
    await action.shows(`\n${MIDDLE}`)
    plain.process.kill('SIGTERM')
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::the connection to BuildKit was lost/m)
    const post = await runPost(action)
    expect(post).toMatch(/^::warning::Builder "slim-build-[\w-]+": .*was not removed: .*docker container rm/m)
    const left = await runTool('docker', ['buildx', 'ls', '--format', '{{.Name}}'], { env: action.env })
    expect(left.stdout).not.toMatch(/slim-build/)
    const files = ['tmp', 'runner'].flatMap(name =>
      readdirSync(path.join(action.home, name), { recursive: true, withFileTypes: true }),
    )
    const kept = files.filter(file => file.isFile() && !file.parentPath.includes('slim-build-layers'))
    expect(kept).toStrictEqual([])
  })
})
