import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { pushShim } from '../../../../test-kit/drivers/buildkit-shim.ts'
import { startSocketProxy } from '../../../../test-kit/drivers/grpc-proxy.ts'
import { makeCertificates, startTlsFront } from '../../../../test-kit/drivers/tls-front.ts'
import { runTool } from '../../../tools/run-tool.ts'
import { builderExists } from '../builder-exists.ts'
import { type BuilderContext, createBuilder } from '../create-builder.ts'
import { removeBuilder } from '../remove-builder.ts'
import { hasTlsOfEnvironment } from '../tls-context.ts'
import {
  builderOf,
  buildkit,
  docker,
  engine,
  listOf,
  machine,
  named,
  NONE,
  RANDOM,
  showThatItBuilds,
} from './real-builders.ts'

const image = pushShim(engine, { host: '127.0.0.1', port: buildkit.port }, `slim-build-test/shim-${RANDOM}`)
const shimOptions = async () => [`image=${await image}`, 'network=host']

describe('a builder of the driver docker-container', () => {
  it('boots, builds, pushes, loads and is removed with its container and volume', async () => {
    const host = machine()
    const made = named('docker-container')
    const wanted = builderOf('docker-container', { driverOpts: await shimOptions() })
    const config = { text: '# of the test\n[worker.oci]\n  max-parallelism = 4\n' }
    await createBuilder(made, { ...wanted, config }, NONE, host)
    expect(host.lines.some(line => line.includes('booting buildkit'))).toBe(true)
    const container = `buildx_buildkit_${made.name}0`
    const read = await docker(host, 'exec', container, 'cat', '/etc/buildkit/buildkitd.toml')
    expect(read.stdout).toMatch(/max-parallelism = 4/)
    assert.deepEqual(readdirSync(host.tempDir), ['buildx'], 'the configuration file is gone')
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(await listOf(host, 'container', made.name)).toStrictEqual([])
    expect(await listOf(host, 'volume', made.name)).toStrictEqual([])
    expect(await builderExists(made.name, host)).toBe(false)
    assert.deepEqual(await removeBuilder(made, host), [], 'removing it again is fine')
  })

  it('leaves its volume when its state is to be kept', async () => {
    const host = machine()
    const made = named('docker-container', { keepState: true })
    await createBuilder(made, builderOf('docker-container', { driverOpts: await shimOptions() }), NONE, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(await listOf(host, 'container', made.name)).toStrictEqual([])
    expect(await listOf(host, 'volume', made.name)).toHaveLength(1)
    await docker(host, 'volume', 'rm', `buildx_buildkit_${made.name}0_state`)
  })

  it('says what BuildKit printed when it does not boot, and is removed all the same', async () => {
    const host = machine()
    const made = named('docker-container')
    const wanted = builderOf('docker-container', { driverOpts: await shimOptions(), flags: '--fail' })
    await assert.rejects(createBuilder(made, wanted, NONE, host), (error: Error) => {
      expect(error.name).toBe('ToolError')
      const [sentence, ...printed] = error.message.split('\n')
      expect(sentence ?? '').toMatch(new RegExp(`^the builder "${made.name}" did not boot: "`))
      assert.ok(printed.includes('could not lock /var/lib/buildkit/buildkitd.lock'), error.message)
      return true
    })
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(await listOf(host, 'container', made.name)).toStrictEqual([])
    expect(await listOf(host, 'volume', made.name)).toStrictEqual([])
  })

  it('says so when there is no such image', async () => {
    const host = machine()
    const made = named('docker-container')
    const wanted = builderOf('docker-container', { driverOpts: [`image=${engine.registry}/nobody/nothing`] })
    await expect(createBuilder(made, wanted, NONE, host)).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        message: expect.stringMatching(/did not boot: .*nobody\/nothing.*not found/),
      }),
    )
    expect(await removeBuilder(made, host)).toStrictEqual([])
  })
})

describe('a builder on an engine that is reached by the TLS files of the environment', () => {
  it('is made with a Docker context of its own, which goes with it', async () => {
    const certificates = await makeCertificates()
    const socket = await startSocketProxy(engine.dockerHost)
    afterThisTest(() => {
      socket.close()
    })
    const front = await startTlsFront(socket.port, certificates)
    afterThisTest(() => {
      front.close()
    })
    const host = machine()
    const files = {
      'ca.pem': certificates.ca,
      'cert.pem': certificates.client.cert,
      'key.pem': certificates.client.key,
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(host.cwd, name), text)
    const env: BuilderContext['env'] = {
      ...host.env,
      DOCKER_HOST: `tcp://localhost:${front.port}`,
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: host.cwd,
    }
    const over = { ...host, env }
    expect(await hasTlsOfEnvironment(host)).toBe(false)
    expect(await hasTlsOfEnvironment(over)).toBe(true)
    const context = `test-${RANDOM}-tls`
    const made = named('docker-container', { context })
    const wanted = builderOf('docker-container', { driverOpts: await shimOptions() })
    await expect(createBuilder(named('docker-container'), wanted, NONE, over)).rejects.toThrow(
      /TLS data loaded from environment/,
    )
    await createBuilder(made, wanted, NONE, over)
    await showThatItBuilds(made, over)
    expect(await removeBuilder(made, over)).toStrictEqual([])
    expect(await listOf(host, 'container', made.name)).toStrictEqual([])
    const contexts = await runTool('docker', ['context', 'ls', '--quiet'], { env })
    assert.ok(!contexts.stdout.includes(context), contexts.stdout)
  })
})
