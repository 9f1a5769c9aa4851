import { expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { watchDocker } from '../test-kit/watched-docker.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

/** Every call starts three processes, and most ask the engine: each must be worth it. */
const engine = await useEngine(['alpine'])

const DOCKERFILE = 'FROM alpine\nCOPY Dockerfile /\n'
const BAKE = 'target "default" {\n  tags = ["docker-calls:bake"]\n}\n'
const REQUIRES =
  'FROM alpine\nRUN --mount=type=secret,id=docker-calls,required test -f /run/secrets/docker-calls\n'

/** What a call is for, without what differs from run to run. */
function purpose(args: readonly string[]): string {
  const call = args.find(arg => arg.startsWith('--call='))?.replace(/,.*/, '')
  const print = args.find(arg => arg === '--print')
  return [...args.slice(0, 2), call ?? print ?? []].flat().join(' ')
}

/** Runs the action with a docker that counts. */
async function callsOfAction(
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  more: NodeJS.ProcessEnv = {},
): Promise<string[]> {
  const docker = watchDocker({ ...engine.env, ...more })
  const run = await runAction({ ...engine, env: docker.env }, folderWith(files), inputs)
  assert.equal(run.code, 0, run.stdout + run.stderr)
  return docker.calls().map(purpose)
}

/** The calls that are there before the build, and in which it does not matter which one is started first. */
function beforeBuild(calls: readonly string[], build = 'buildx build'): string[] {
  return calls.slice(0, calls.indexOf(build)).sort()
}

const FACTS = ['buildx inspect', 'buildx version']

test('the action asks two questions before a build, both at once, and none after it', async () => {
  const calls = await callsOfAction({ Dockerfile: DOCKERFILE }, { tags: 'docker-calls:action' })
  expect(beforeBuild(calls)).toStrictEqual(FACTS)
  expect(calls.toSorted()).toStrictEqual(['buildx build', ...FACTS])
})

test('it asks for what a Dockerfile requires where that may be anything', async () => {
  const secret = { DOCKER_CALLS: 'x' }
  const inputs = { tags: 'docker-calls:secret', 'secret-envs': 'docker-calls=DOCKER_CALLS' }
  const calls = await callsOfAction({ Dockerfile: REQUIRES }, inputs, secret)
  expect(beforeBuild(calls)).toStrictEqual(['buildx build --call=outline', ...FACTS])
  expect(calls).toHaveLength(4)
})

test('a bake asks for its definition beside', async () => {
  const files = { Dockerfile: DOCKERFILE, 'docker-bake.hcl': BAKE }
  const calls = await callsOfAction(files, { bake: 'true' })
  expect(beforeBuild(calls, 'buildx bake')).toStrictEqual(['buildx bake --print', ...FACTS])
  expect(calls).toHaveLength(4)
})

test('the command line asks no more than the action, and no more of an image that the engine has', async () => {
  const docker = watchDocker({ ...engine.env, XDG_CACHE_HOME: mkdtempSync(path.join(tmpdir(), 'cache-')) })
  const cwd = folderWith({ Dockerfile: DOCKERFILE })
  const build = await runDist('cli.js', ['build', '--tag=docker-calls:cli', '.'], { env: docker.env, cwd })
  assert.equal(build.code, 0, build.stderr)
  const before = docker.calls().map(purpose)
  expect(before.toSorted()).toStrictEqual(['buildx build', ...FACTS])
  const inspect = await runDist('cli.js', ['inspect', 'docker-calls:cli'], { env: docker.env, cwd })
  assert.equal(inspect.code, 0, inspect.stderr)
  const calls = docker.calls().slice(before.length).map(purpose)
  expect(calls.toSorted()).toStrictEqual(['buildx build', ...FACTS, 'image inspect', 'image ls'])
})

test('the command line asks nothing before a build that says where its image goes', async () => {
  const docker = watchDocker({ ...engine.env, XDG_CACHE_HOME: mkdtempSync(path.join(tmpdir(), 'cache-')) })
  const cwd = folderWith({ Dockerfile: DOCKERFILE })
  const tag = `${engine.registry}/docker-calls:cli`
  const build = async (...options: string[]) => {
    const run = await runDist('cli.js', ['build', `--tag=${tag}`, ...options, '.'], { env: docker.env, cwd })
    assert.equal(run.code, 0, run.stderr)
  }
  await build('--load')
  await build('--push')
  await build('--push', '--max-size=1GB')
  expect(docker.calls().map(purpose)).toStrictEqual(Array(4).fill('buildx build'))
  // What is judged already is published, and not read again.
  const read = docker
    .calls()
    .map(call =>
      call.some(argument => argument.startsWith('--output=type=oci') || argument.startsWith('type=oci')),
    )
  expect(read).toStrictEqual([true, true, true, false])
})

test('it asks when a build fails in a way that no step of it explains', async () => {
  const docker = watchDocker({ ...engine.env, XDG_CACHE_HOME: mkdtempSync(path.join(tmpdir(), 'cache-')) })
  const cwd = folderWith({ Dockerfile: DOCKERFILE })
  const run = await runDist('cli.js', ['build', '--builder=no-such', '--load', '.'], { env: docker.env, cwd })
  expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/there is no builder "no-such"/) })
  expect(docker.calls().map(purpose).toSorted()).toStrictEqual(['buildx build', ...FACTS])
})
