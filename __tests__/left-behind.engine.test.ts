import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Repository, shallowCheckout } from '../src/git/__tests__/repository.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { pushShim } from '../test-kit/drivers/buildkit-shim.ts'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import { makeCertificates, startTlsFront } from '../test-kit/drivers/tls-front.ts'
import { useEngine } from '../test-kit/engine.ts'
import { writeImage } from '../test-kit/image-writer.ts'
import { pushImage } from '../test-kit/push-image.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { hostileEntries } from './hostile-entries.ts'
import { mergedPullRequest, newProject } from './project.ts'
import { folderWith } from './run-dist.ts'
import { runPost, startAction, type StartedAction } from './started-action.ts'

const engine = await useEngine(['alpine:3.19'])
const buildkit = await startGrpcProxy(engine.dockerHost)
const RANDOM = randomBytes(4).toString('hex')
const shim = await pushShim(
  engine,
  { host: '127.0.0.1', port: buildkit.port },
  `slim-build-test/left-behind-${RANDOM}`,
)
afterAll(() => {
  buildkit.close()
})

/** A value that is looked for wherever a run writes. */
const SECRET = `hunter2-${randomBytes(8).toString('hex')}`

const MIDDLE = `in the middle of ${RANDOM}`

/** A build that says when it is in the middle, and stays there. No two are the same: BuildKit would make one step of them. */
function where() {
  const check = `test -s /run/secrets/token && : ${randomBytes(4).toString('hex')}`
  const run = `RUN --mount=type=secret,id=token ${check} && echo ${MIDDLE} && sleep 300`
  return { engine, dockerfile: `FROM alpine:3.19\n${run}\n` }
}

const CONTAINER = { driver: 'docker-container', 'driver-opts': `image=${shim}\nnetwork=host` }

/** Shows that nothing of a run is left: builder, container, volume, process, file, secret. */
async function showNothingIsLeft({ env, home, log }: StartedAction): Promise<void> {
  const docker = async (...args: string[]) => (await runTool('docker', args, { env })).stdout.trim()
  expect(await docker('buildx', 'ls', '--format', '{{.Name}}')).toBe('default\ndefault')
  const builder = /Creating the builder (slim-build-[\w-]+)/.exec(log())?.[1] ?? ''
  expect(builder).not.toBe('')
  expect(await docker('container', 'ls', '--all', '--quiet', '--filter', `name=${builder}`)).toBe('')
  expect(await docker('volume', 'ls', '--quiet', '--filter', `name=${builder}`)).toBe('')
  expect(processesOf(home)).toStrictEqual([])
  expect(filesIn(path.join(home, 'tmp'))).toStrictEqual([])
  expect(
    filesIn(path.join(home, 'runner')).filter(file => !file.includes('slim-build-layers')),
  ).toStrictEqual([])
  const files = [...filesIn(home), ...filesIn(path.dirname(env.GITHUB_STATE ?? ''))]
  expect(files.filter(file => /hunter2|PRIVATE KEY/.test(readFileSync(file, 'utf8')))).toStrictEqual([])
  const unmasked = log()
    .replaceAll(`::add-mask::${SECRET}`, '')
    .replaceAll(/::add-mask::-----BEGIN.*/g, '')
  expect(unmasked).not.toMatch(/hunter2|PRIVATE KEY/)
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
}

interface Process {
  readonly pid: number
  readonly command: string
}

/** Processes whose arguments name a directory. */
function processesOf(directory: string): Process[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ command }) => command.includes(directory))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

const INPUTS = { secrets: `token=${SECRET}`, cache: 'none' }
describe('nothing is left behind by a build', () => {
  it('that the runner cancels', async () => {
    const action = startAction(where(), { ...INPUTS, ...CONTAINER })
    await action.shows(`\n${MIDDLE}`)
    action.child.kill('SIGTERM')
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::.*cancelled/m)
    expect(await runPost(action)).not.toMatch(/warning/)
    await showNothingIsLeft(action)
  })

  it('that is cancelled while its builder boots', async () => {
    const action = startAction(where(), { ...INPUTS, ...CONTAINER, 'buildkitd-flags': '--fail' })
    await action.shows('creating container')
    action.child.kill('SIGINT')
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::.*cancelled/m)
    expect(await runPost(action)).not.toMatch(/warning/)
    await showNothingIsLeft(action)
  })

  it('whose builder does not boot, and whoever debugs BuildKit sees what it printed', async () => {
    const action = startAction(where(), { ...INPUTS, ...CONTAINER, 'buildkitd-flags': '--debug --fail' })
    expect(await action.ended).toBe(1)
    const post = await runPost(action)
    expect(post).toMatch(/^::group::BuildKit log of buildx_buildkit_slim-build-[\w-]+0$/m)
    expect(post).toMatch(/^could not lock \/var\/lib\/buildkit\/buildkitd\.lock$/m)
    expect(post).not.toMatch(/warning/)
    await showNothingIsLeft(action)
  })

  it('for whose push by digest a builder is made, whether or not its image can be had here', async () => {
    const dockerfile = 'FROM scratch\nCOPY Dockerfile /Dockerfile\n'
    const name = `${engine.registry}/slim-build-test/by-digest-${RANDOM}`
    const outputs = `type=image,name=${name},push-by-digest=true,name-canonical=true,push=true`
    const action = startAction({ engine, dockerfile }, { ...INPUTS, outputs })
    await action.ended
    expect(action.log()).toMatch(/^This Docker engine cannot push by digest: a builder is created$/m)
    expect(await runPost(action)).not.toMatch(/warning/)
    await showNothingIsLeft(action)
  })

  it('that is killed without a word', async () => {
    const action = startAction(where(), { ...INPUTS, ...CONTAINER })
    await action.shows(`\n${MIDDLE}`)
    action.child.kill('SIGKILL')
    await action.ended
    expect(await runPost(action)).not.toMatch(/warning/)
    for (let tries = 0; processesOf(action.home).length > 0 && tries < 50; tries++) await wait(100)
    await showNothingIsLeft(action)
  })

  it('whose buildx is killed', async () => {
    const action = startAction(where(), { ...INPUTS, ...CONTAINER })
    await action.shows(`\n${MIDDLE}`)
    const killed = processesOf(action.home).filter(({ command }) => command.includes('buildx build'))
    expect(killed.length).toBeGreaterThan(0)
    for (const { pid } of killed) process.kill(pid, 'SIGKILL')
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::.*killed/m)
    expect(await runPost(action)).not.toMatch(/warning/)
    await showNothingIsLeft(action)
  })

  it('whose BuildKit goes away', async () => {
    const certificates = await makeCertificates()
    const front = await startTlsFront(buildkit.port, certificates)
    const endpoint = `tcp://localhost:${front.port}`
    const action = startAction(
      where(),
      { ...INPUTS, driver: 'remote', endpoint },
      {
        BUILDER_NODE_0_AUTH_TLS_CACERT: certificates.ca,
        BUILDER_NODE_0_AUTH_TLS_CERT: certificates.client.cert,
        BUILDER_NODE_0_AUTH_TLS_KEY: certificates.client.key,
      },
    )
    await action.shows(`\n${MIDDLE}`)
    front.close()
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::the connection to BuildKit was lost during the build/m)
    expect(await runPost(action)).not.toMatch(/warning/)
    await showNothingIsLeft(action)
  })

  it('whose builder does not boot, unless it is to be kept', async () => {
    const kept = { cleanup: 'false', use: 'false' }
    const action = startAction(where(), { ...INPUTS, ...CONTAINER, 'buildkitd-flags': '--fail', ...kept })
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::the builder "slim-build-[\w-]+" did not boot: .*buildkitd\.lock/m)
    await runPost(action)
    const builder = /slim-build-[\w-]+/.exec(action.log())?.[0] ?? ''
    const removed = await runTool('docker', ['buildx', 'rm', builder], { env: action.env })
    assert.equal(removed.exitCode, 0, removed.stderr.join('\n'))
    await showNothingIsLeft(action)
  })
})

/** How often a run may have read all before it is told to end. */
const MOST_ATTEMPTS = 5

describe('a run that the runner ends while it reads a base image with a history that takes long', () => {
  it('is over with one sentence', async () => {
    const entries = Object.entries(hostileEntries(51_000))
    const image = writeImage({
      layers: entries.map(([name]) => ({ tar: writeTar([{ path: `${name}.txt`, content: name }]) })),
      history: entries.map(([, created_by]) => ({ created_by })),
    })
    const base = `${engine.registry}/slim-build-test/left-behind-${RANDOM}:history`
    await pushImage(base, image)
    const dockerfile = `FROM ${base}\nCOPY Dockerfile /\n`
    let code: number | null = 0
    let log = ''
    for (let attempts = 0; code === 0 && attempts < MOST_ATTEMPTS; attempts++) {
      const action = startAction({ engine, dockerfile }, { cache: 'none', 'max-size': '1 GB' })
      await action.shows('exporting to')
      // buildx is done, and so the layout is read.
      while (processesOf(action.home).some(({ command }) => command.includes('buildx build'))) await wait(5)
      action.child.kill('SIGTERM')
      code = await action.ended
      log = action.log()
    }
    expect(code).toBe(1)
    expect(log.match(/^::error::.*/gm)).toStrictEqual(['::error::The run was cancelled'])
  })
})

/** A pull request whose base does not get further than the middle of its build. */
function whereTheBaselineStays() {
  const project = newProject(
    `FROM alpine:3.19\nRUN : ${randomBytes(4).toString('hex')} && echo ${MIDDLE} && sleep 300\n`,
  )
  mergedPullRequest(project.origin, { Dockerfile: 'FROM scratch\nCOPY app /app\n' })
  const work = shallowCheckout(project.origin, 'refs/pull/7/merge')
  // What the user has changed there and what earlier steps made must be there afterwards.
  writeFileSync(path.join(work.directory, 'app', 'main.js'), 'changed')
  writeFileSync(path.join(work.directory, 'made.txt'), 'made')
  const event = {
    pull_request: {
      number: 7,
      head: { sha: project.origin.git('rev-parse', 'feature') },
      base: { ref: 'main' },
    },
  }
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path.join(folderWith({ 'event.json': JSON.stringify(event) }), 'event.json'),
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: work.head(),
  }
  return { at: { engine, workspace: work.directory }, env, work }
}

describe('nothing is left behind by the rebuild of a baseline', () => {
  for (const [how, signal] of [
    ['that the runner cancels', 'SIGINT'],
    ['that the runner ends', 'SIGTERM'],
    ['that is killed without a word', 'SIGKILL'],
  ] as const) {
    it(how, async () => {
      const { at, env, work } = whereTheBaselineStays()
      const before = stateOf(work)
      const action = startAction(at, { cache: 'none', ...CONTAINER, image: 'api' }, env)
      await action.shows('Building the baseline')
      await action.shows(`\n${MIDDLE}`)
      expect(stateOf(work)).toStrictEqual(before)
      action.child.kill(signal)
      const code = await action.ended
      if (signal !== 'SIGKILL') {
        expect(code).toBe(1)
        expect(action.log()).toMatch(/^::error::The run was cancelled/m)
        expect(action.log()).not.toMatch(/does not build|::warning::/)
      }
      expect(await runPost(action)).not.toMatch(/warning/)
      for (let tries = 0; processesOf(action.home).length > 0 && tries < 50; tries++) await wait(100)
      await showNothingIsLeft(action)
      expect(stateOf(work)).toStrictEqual(before)
    })
  }
})

/** All that git knows of a checkout, and the files that it does not know. */
function stateOf(work: Repository): readonly string[] {
  return [
    work.git('status', '--porcelain', '--ignored'),
    work.git('worktree', 'list'),
    work.git('for-each-ref'),
    work.git('ls-files', '--stage'),
    ...['app/main.js', 'made.txt', '.git/config', '.git/HEAD'].map(file =>
      readFileSync(path.join(work.directory, file), 'utf8'),
    ),
    readdirSync(path.join(work.directory, '.git')).join(),
  ]
}
