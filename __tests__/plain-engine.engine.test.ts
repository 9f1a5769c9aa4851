import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { bundle } from '../scripts/bundle.ts'
import { runTool } from '../src/buildx/run-tool.ts'
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

describe(
  'an engine without the containerd image store',
  { skip: engine.ours ? false : 'a second engine is made of the programs of the checkout’s own' },
  async () => {
    if (!engine.ours) return
    const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
    await bundle(dist)
    const buildkit = await startGrpcProxy(engine.dockerHost, bridgeAddress())
    const to = { host: bridgeAddress(), port: buildkit.port }
    const mirror = await startMirrorOf(await pushShim(engine, to, `slim-build-test/plain-${RANDOM}`))
    const plain: PlainEngine = await startPlainEngine(engine, `http://127.0.0.1:${mirror.port}`)
    after(async () => {
      await plain.remove()
      buildkit.close()
      mirror.close()
      rmSync(dist, { recursive: true })
    })
    const more = { DOCKER_HOST: plain.dockerHost }
    const containers = async () =>
      (await runTool('docker', ['ps', '-aq'], { env: { ...engine.env, ...more } })).stdout.trim()

    it('gets a builder that can write what is measured, for as long as the job runs', async () => {
      const where = { engine, dist, dockerfile: 'FROM scratch\nCOPY Dockerfile /Dockerfile\n' }
      const action = startAction(where, { cache: 'none' }, more)
      assert.equal(await action.ended, 0, action.log())
      assert.match(action.log(), /has no containerd image store .*: a builder is created/)
      assert.match(action.log(), /Weighing/)
      const current = await runTool('docker', ['buildx', 'inspect'], { env: action.env })
      assert.match(current.stdout, /^Driver: +docker-container$/m, 'later steps use it, too')
      const outputs = readFileSync(action.env.GITHUB_OUTPUT ?? '', 'utf8')
      assert.match(outputs, /^driver<<.*\ndocker-container\n/m)
      assert.match(outputs, /^name<<.*\nslim-build-[\w-]+\n/m)
      assert.notEqual(await containers(), '')
      assert.doesNotMatch(await runPost(action), /warning/)
      assert.equal(await containers(), '')
    })

    it('that stops in the middle of a build costs the job a warning, and leaves no file', async () => {
      const dockerfile = `FROM alpine:3.19\nRUN echo ${MIDDLE} && sleep 300\n`
      const action = startAction({ engine, dist, dockerfile }, { cache: 'none' }, more)
      await action.shows(`\n${MIDDLE}`)
      plain.process.kill('SIGTERM')
      assert.equal(await action.ended, 1)
      assert.match(action.log(), /^::error::the connection to BuildKit broke off/m)
      const post = await runPost(action)
      assert.match(post, /^::warning::Builder "slim-build-[\w-]+": .*was not removed: .*docker container rm/m)
      const left = await runTool('docker', ['buildx', 'ls', '--format', '{{.Name}}'], { env: action.env })
      assert.doesNotMatch(left.stdout, /slim-build/)
      const files = ['tmp', 'runner'].flatMap(name =>
        readdirSync(path.join(action.home, name), { recursive: true, withFileTypes: true }),
      )
      const kept = files.filter(file => file.isFile() && !file.parentPath.includes('slim-build-layers'))
      assert.deepEqual(kept, [])
    })
  },
)
