import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { pushShim } from '../../../../test-kit/drivers/buildkit-shim.ts'
import { startGrpcProxy, startSocketProxy } from '../../../../test-kit/drivers/grpc-proxy.ts'
import { type KubernetesApi, startKubernetesApi } from '../../../../test-kit/drivers/kubernetes-api.ts'
import { makeCertificates, startTlsFront } from '../../../../test-kit/drivers/tls-front.ts'
import { useEngine } from '../../../../test-kit/engine.ts'
import type { BuilderNode, NewBuilder } from '../../../model/builder-plan.ts'
import { runTool } from '../../../tools/run-tool.ts'
import { solve } from '../../solve/solve.ts'
import { BuilderAnswers } from '../builder-answers.ts'
import { builderExists } from '../builder-exists.ts'
import { type BuilderContext, createBuilder } from '../create-builder.ts'
import type { CreatedBuilder } from '../created-builder.ts'
import { missingCapability } from '../missing-capability.ts'
import type { NodeCertificates } from '../node-certificates.ts'
import { removeBuilder } from '../remove-builder.ts'
import { hasTlsOfEnvironment } from '../tls-context.ts'

const engine = await useEngine(['alpine:3.19'])
const buildkit = await startGrpcProxy(engine.dockerHost)
const address = `tcp://127.0.0.1:${buildkit.port}`
afterAll(() => {
  buildkit.close()
})

const RANDOM = randomBytes(4).toString('hex')
const NODE: BuilderNode = { driverOpts: [], platforms: [] }

/** A machine of its own as far as buildx can tell: no builder but the engine's. */
function machine(): BuilderContext & { readonly lines: string[] } {
  const home = mkdtempSync(path.join(tmpdir(), 'builder-'))
  const lines: string[] = []
  const env = { ...engine.env, BUILDX_CONFIG: path.join(home, 'buildx') }
  return {
    env,
    cwd: home,
    tempDir: home,
    signal: new AbortController().signal,
    lines,
    say: line => lines.push(line),
  }
}

function named(driver: CreatedBuilder['driver'], more: Partial<CreatedBuilder> = {}): CreatedBuilder {
  const name = `test-${RANDOM}-${randomBytes(3).toString('hex')}`
  const none = { previous: null, certificates: null, context: null }
  return { name, driver, keepState: false, use: false, logs: false, ...none, ...more }
}

function builderOf(driver: CreatedBuilder['driver'], node: Partial<BuilderNode>): NewBuilder {
  return { driver, nodes: [{ ...NODE, ...node }], config: null }
}

const NONE = new Map<number, NodeCertificates>()

/** Builds with a builder, pushes and loads what comes out, and shows that both have it. */
async function showThatItBuilds({ name }: CreatedBuilder, host: BuilderContext): Promise<void> {
  const content = randomBytes(20).toString('hex')
  writeFileSync(path.join(host.cwd, 'Dockerfile'), 'FROM scratch\nCOPY content /content\n')
  writeFileSync(path.join(host.cwd, 'content'), content)
  const tag = `${engine.registry}/slim-build-test/${name}:1`
  const built = await solve(
    { context: '.', tags: [tag], push: true, load: true, builder: name },
    { ...host, answers: new BuilderAnswers(host) },
  )
  expect(existsSync(path.join(built.layout, 'index.json'))).toBe(true)
  expect(built.records.size).toBe(1)
  const pushed = await fetch(
    `http://${engine.registry}/v2/slim-build-test/${name}/manifests/${built.digest ?? ''}`,
    {
      method: 'HEAD',
      headers: {
        accept: 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json',
      },
    },
  )
  expect(pushed.status).toBe(200)
  assert.equal((await docker(host, 'image', 'rm', tag)).exitCode, 0, 'it was loaded into the engine')
}

async function docker(host: BuilderContext, ...args: string[]) {
  return runTool('docker', args, { env: host.env })
}

async function listOf(host: BuilderContext, kind: 'container' | 'volume', name: string): Promise<string[]> {
  const all = kind === 'container' ? ['--all'] : []
  const { stdout } = await docker(host, kind, 'ls', ...all, '--filter', `name=${name}`, '--quiet')
  return stdout.split('\n').filter(line => line !== '')
}

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

describe("an engine's own builder", () => {
  it('lacks what buildx or BuildKit would refuse, where it is the current one', async () => {
    const host = machine()
    const lack = (outputs: string[], allow: string[] = [], more = {}) =>
      missingCapability({ outputs, allow }, new BuilderAnswers({ ...host, env: { ...host.env, ...more } }))
    const byDigest = `type=image,name=${engine.registry}/slim-build-test/x,push-by-digest=true,push=true`
    expect(await lack(['type=image,push=true'], ['network.host'])).toBeNull()
    expect(await lack([byDigest])).toBe('cannot push by digest')
    expect(await lack([], ['security.insecure'])).toBe('does not grant security.insecure')
    const created = await docker(host, 'buildx', 'create', '--driver=remote', '--name=other', address)
    assert.equal(created.exitCode, 0, created.stderr.join())
    expect(await lack([byDigest], [], { BUILDX_BUILDER: 'other' })).toBeNull()

    writeFileSync(path.join(host.cwd, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
    for (const [option, refusal] of [
      [`--output=${byDigest}`, /push-by-digest is currently not implemented for docker driver/],
      ['--allow=security.insecure', /security\.insecure is not allowed/],
    ] as const) {
      const run = await runTool('docker', ['buildx', 'build', option, '.'], host)
      expect(run.stderr.join()).toMatch(refusal)
    }
  })
})

describe('a builder whose engine is down when it is to be removed', () => {
  /** An engine behind a socket that can be closed, or stop to answer. */
  async function onSocket() {
    const host = machine()
    const socket = path.join(host.cwd, 'engine.sock')
    const target = engine.dockerHost.replace('unix://', '')
    let answers = true
    const open = new Set<Socket>()
    const server = createServer(client => {
      open.add(client)
      client.on('error', () => client.destroy())
      if (!answers) return
      const upstream = connect(target).on('error', () => client.destroy())
      client.pipe(upstream).pipe(client)
    }).listen(socket)
    const env: BuilderContext['env'] = { ...host.env, DOCKER_HOST: `unix://${socket}` }
    const made = named('docker-container')
    const create = ['buildx', 'create', '--driver=docker-container', `--name=${made.name}`]
    const created = await runTool('docker', create, { env })
    assert.equal(created.exitCode, 0, created.stderr.join('\n'))
    const down = (how: 'closed' | 'mute') => {
      answers = false
      for (const each of open) each.destroy()
      if (how === 'closed') server.close()
    }
    afterThisTest(() => {
      down('closed')
    })
    return { made, host: { ...host, env }, down }
  }

  for (const [how, reason] of [
    ['closed', 'Cannot connect to the Docker daemon'],
    ['mute', 'its engine did not answer within 4 s'],
  ] as const) {
    it(`(${how}) is forgotten by buildx, and a warning says which container to remove and how`, async () => {
      const { made, host, down } = await onSocket()
      down(how)
      const [warning = '', ...more] = await removeBuilder(made, host, 4000)
      expect(warning).toMatch(new RegExp(`it was not removed: .*${reason}`))
      const container = `buildx_buildkit_${made.name}0`
      assert.ok(
        warning.includes(
          `buildx has forgotten it; remove its container ${container} later by hand: docker container rm --force ${container} && docker volume rm ${container}_state`,
        ),
        warning,
      )
      expect(more).toStrictEqual([])
      expect(readdirSync(path.join(host.env.BUILDX_CONFIG ?? '', 'instances'))).toStrictEqual([])
    })
  }
})

describe('a builder of the driver remote', () => {
  it('has several nodes, builds, pushes, loads, and gives its place back', async () => {
    const host = machine()
    const made = named('remote', { use: true, previous: 'default' })
    const wanted: NewBuilder = {
      ...builderOf('remote', { endpoint: address, platforms: ['linux/amd64'] }),
      nodes: [
        { ...NODE, endpoint: address, platforms: ['linux/amd64'] },
        {
          ...NODE,
          name: 'arm',
          endpoint: address.replace('127.0.0.1', 'localhost'),
          platforms: ['linux/arm64'],
        },
      ],
    }
    await createBuilder(made, wanted, NONE, host)
    const { stdout } = await docker(host, 'buildx', 'inspect')
    assert.match(stdout, new RegExp(`^Name: +${made.name}$`, 'm'), 'it is the current builder')
    expect(stdout).toMatch(/^Name: +arm$[\s\S]*linux\/arm64\*/m)
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect((await docker(host, 'buildx', 'inspect')).stdout).toMatch(/^Name: +default$/m)
  })

  it('proves who it is by certificates, which only its owner can read and which go with it', async () => {
    const certificates = await makeCertificates()
    const front = await startTlsFront(buildkit.port, certificates)
    afterThisTest(() => {
      front.close()
    })
    const host = machine()
    const made = named('remote', { certificates: path.join(host.tempDir, 'tls') })
    const { cert, key } = certificates.client
    const given = new Map([[0, { cacert: certificates.ca, cert, key }]])
    const wanted = builderOf('remote', {
      endpoint: `tcp://127.0.0.1:${front.port}`,
      driverOpts: ['servername=localhost'],
    })
    await createBuilder(made, wanted, given, host)
    const file = path.join(host.tempDir, 'tls', '0-key.pem')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(existsSync(path.dirname(file))).toBe(false)
    expect(filesWith(key, host.tempDir)).toStrictEqual([])
  })

  it('does not boot without a certificate that the server asks for', async () => {
    const certificates = await makeCertificates()
    const front = await startTlsFront(buildkit.port, certificates)
    afterThisTest(() => {
      front.close()
    })
    const host = machine()
    const made = named('remote', { certificates: path.join(host.tempDir, 'tls') })
    const wanted = builderOf('remote', {
      endpoint: `tcp://127.0.0.1:${front.port}`,
      driverOpts: ['servername=localhost'],
    })
    await expect(
      createBuilder(made, wanted, new Map([[0, { cacert: certificates.ca }]]), host),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        message: expect.stringMatching(/^the builder "[\w-]+" did not boot: /),
      }),
    )
    expect(await removeBuilder(made, host)).toStrictEqual([])
  })
})

describe('a builder of the driver kubernetes', () => {
  /** Leads buildx to a cluster. */
  function inCluster(api: KubernetesApi): BuilderContext {
    const host = machine()
    const kubeconfig = path.join(host.cwd, 'kubeconfig')
    writeFileSync(kubeconfig, api.kubeconfig)
    return { ...host, env: { ...host.env, KUBECONFIG: kubeconfig } }
  }

  it('has a deployment a node, builds, pushes, loads and is removed', async () => {
    const api = await startKubernetesApi(buildkit.port)
    afterThisTest(() => {
      api.close()
    })
    const host = inCluster(api)
    const made = named('kubernetes')
    const wanted: NewBuilder = {
      driver: 'kubernetes',
      nodes: [
        { ...NODE, driverOpts: ['replicas=2', 'image=moby/buildkit:v1'], platforms: ['linux/amd64'] },
        {
          ...NODE,
          name: 'arm',
          driverOpts: ['"nodeselector=kubernetes.io/arch=arm64"'],
          platforms: ['linux/arm64'],
        },
      ],
      config: { text: '[worker.oci]\n  max-parallelism = 4\n' },
    }
    await createBuilder(made, wanted, NONE, host)
    const deployments = api.names().filter(name => name.startsWith('deployments/'))
    expect(deployments).toHaveLength(2)
    expect(api.names().some(name => name.startsWith('configmaps/'))).toBe(true)
    const first = api.deployment(`${made.name}0`)
    expect([first?.replicas, first?.containers[0]?.image]).toStrictEqual([2, 'moby/buildkit:v1'])
    await showThatItBuilds(made, host)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(api.names()).toStrictEqual([])
  })

  it('says so when its pods do not start, and is removed all the same', async () => {
    const api = await startKubernetesApi(buildkit.port, { ready: false })
    afterThisTest(() => {
      api.close()
    })
    const host = inCluster(api)
    const made = named('kubernetes')
    const wanted = builderOf('kubernetes', { driverOpts: ['timeout=2s'] })
    await expect(createBuilder(made, wanted, NONE, host)).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        message: expect.stringMatching(/did not boot: .*expected 1 replicas to be ready, got 0/),
      }),
    )
    expect(api.names()).toHaveLength(1)
    expect(await removeBuilder(made, host)).toStrictEqual([])
    expect(api.names()).toStrictEqual([])
  })

  it('says so when the cluster cannot be reached, also when it is removed', async () => {
    const api = await startKubernetesApi(buildkit.port)
    const host = inCluster(api)
    const made = named('kubernetes')
    await createBuilder(made, builderOf('kubernetes', {}), NONE, host)
    api.close()
    const [warning, ...more] = await removeBuilder(made, host)
    expect(warning ?? '').toMatch(
      /^Builder "[\w-]+": it was not removed: .*refused.*; buildx has forgotten it; .*kubectl delete deployment [\w-]+0 /,
    )
    expect(more).toStrictEqual([])
    expect(await builderExists(made.name, host)).toBe(false)
  })
})

/** Files below a directory that hold a text. */
function filesWith(text: string, directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file, 'utf8').includes(text.trim()))
}
