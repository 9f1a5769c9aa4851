import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { Report } from '../src/model/report.ts'
import { runTool } from '../src/tools/run-tool.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { pushShim } from '../test-kit/drivers/buildkit-shim.ts'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import { useEngine } from '../test-kit/engine.ts'
import { contextWith, type Files } from './follow-advice.ts'
import { runDist } from './run-dist.ts'

/** What `verify.engine.test.ts` leaves out: other ways to build, and to tell whether an image works. */
const engine = await useEngine(['docker/dockerfile:1', 'alpine:3.19'])

const LOG = { 'debug.log': randomBytes(200_000) }

/** Copies a log that no image needs, and starts like this. */
function image(...start: readonly string[]): string {
  return ['FROM alpine:3.19', 'COPY . /app/', ...start, ''].join('\n')
}

/** The reports of one command, in the order of its images. */
async function verified(files: Files, args: readonly string[]): Promise<readonly Report[]> {
  const quiet = ['--quiet', '--format', 'json', '--advice', 'verified']
  const run = await runDist('cli.js', [...args, ...quiet], { env: engine.env, cwd: contextWith(files) })
  assert.equal(run.code, 0, run.stderr)
  return [JSON.parse(run.stdout) as Report | Report[]].flat()
}

/** What became of the advice of each report. */
function states(reports: readonly Report[]): (string | undefined)[][] {
  return reports.map(({ platforms: [only] }) => {
    const { rows, wrong = [] } = only!.advice
    return [...rows, ...wrong].map(({ trial }) => trial?.state)
  })
}

async function leftInEngine(): Promise<string> {
  const ours = ['container', 'ls', '--all', '--quiet', '--filter', 'name=slim-build-verify']
  const { stdout: containers } = await runTool('docker', ours, { env: engine.env })
  const { stdout: images } = await runTool('docker', ['image', 'ls', '--quiet', 'slim-build-verify'], {
    env: engine.env,
  })
  return containers + images
}

describe('advice is verified', () => {
  it('of each image of a bake by itself', async () => {
    const files = {
      'docker-bake.hcl': `group "default" { targets = ["api", "web"] }
target "api" { context = "api" }
target "web" { context = "web" }
`,
      'api/Dockerfile': image('CMD ["echo", "api"]'),
      'api/debug.log': LOG['debug.log'],
      'web/Dockerfile': image('CMD ["cat", "/app/debug.log"]'),
      'web/debug.log': randomBytes(200_000),
    }
    expect(states(await verified(files, ['bake']))).toStrictEqual([['proved'], ['wrong']])
    expect(await leftInEngine()).toBe('')
  })

  it('where a builder in a container builds, and the engine starts the image', async () => {
    const buildkit = await startGrpcProxy(engine.dockerHost)
    afterThisTest(() => {
      buildkit.close()
    })
    const name = `verify-elsewhere-${randomBytes(4).toString('hex')}`
    const shim = await pushShim(engine, { host: '127.0.0.1', port: buildkit.port }, `slim-build-test/${name}`)
    const create = ['buildx', 'create', '--name', name, '--driver', 'docker-container']
    const options = ['--driver-opt', `image=${shim}`, '--driver-opt', 'network=host']
    const created = await runTool('docker', [...create, ...options], { env: engine.env })
    assert.equal(created.exitCode, 0, created.stderr.join('\n'))
    afterThisTest(async () => {
      await runTool('docker', ['buildx', 'rm', '--force', name], { env: engine.env })
    })
    const files = { ...LOG, Dockerfile: image('CMD ["echo", "started"]') }
    expect(states(await verified(files, ['build', '--builder', name, '.']))).toStrictEqual([['proved']])
    expect(await leftInEngine()).toBe('')
  })

  it('by the HEALTHCHECK of the image, before and after', async () => {
    const healthy = (test: string) => ({
      ...LOG,
      Dockerfile: image(`HEALTHCHECK --interval=1h CMD ${test}`, 'CMD ["sleep", "1000"]'),
    })
    const works = await verified(healthy('true'), ['build', '.'])
    const needsTheLog = await verified(healthy('test -s /app/debug.log'), ['build', '.'])
    expect(states([...works, ...needsTheLog])).toStrictEqual([['proved'], ['wrong']])
    expect(JSON.stringify(needsTheLog)).toContain('its HEALTHCHECK no longer passes')
    expect(await leftInEngine()).toBe('')
  })

  it('where the program ends in peace when it is told to, and where it does not care', async () => {
    const loop = 'while :; do sleep 1; done'
    for (const trap of ["trap 'exit 0' TERM", "trap '' TERM"]) {
      const Dockerfile = image(`CMD ["sh", "-c", "${trap}; echo up; ${loop}"]`)
      expect(states(await verified({ ...LOG, Dockerfile }, ['build', '.']))).toStrictEqual([['proved']])
    }
    expect(await leftInEngine()).toBe('')
  })
})
