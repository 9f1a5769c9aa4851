import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { startTroubledRegistry, TROUBLES } from '../test-kit/troubled-registry.ts'
import { type Done, measured, missing, newProject, pullRequest, pushMain } from './project.ts'
import { runDist } from './run-dist.ts'
import { engine, world } from './world.ts'

const registry = await startTroubledRegistry(engine.registry, url => {
  const name = /^\/v2\/acme\/(\w+)\/(?:manifests|blobs)\//.exec(url)?.[1] ?? ''
  return name in TROUBLES ? TROUBLES[name as keyof typeof TROUBLES] : null
})
afterAll(() => registry.close())

/** What the reader is told, and the cause. */
const TOLD: Readonly<Record<keyof typeof TROUBLES, readonly [cause: string, reason: RegExp]>> = {
  unauthorized: [
    'refused',
    /^The registry requires a login to read ".*": log in to ".*" first \(docker login, .*\), or check the name of the image$/,
  ],
  denied: ['refused', /^The registry does not let this login read ".*" \(403\): give it the permission/],
  unknown: ['absent', /^The registry does not have an image ".*": check its name and tag$/],
  limited: ['unavailable', /^Rate limit of the registry of ".*" exceeded \(429\): log in/],
  broken: ['unavailable', /^The registry of ".*" failed: it answered "500 Internal Server Error"$/],
  hangs: ['unavailable', /^The registry of ".*" did not answer within 30 seconds$/],
}

/** A pull request whose baseline is an image of that name. */
function comparedWith(name: string): Promise<Done> {
  const image = { 'baseline-image': `${registry.host}/acme/${name}:main`, baseline: 'registry' }
  return pullRequest(world, newProject(), { 'app/b.js': 'b' }, image)
}

describe('an image to compare with, in a registry', () => {
  // Each waits as long as its trouble takes, so they wait beside the other tests.
  const runs = Object.entries(TOLD).map(([trouble, told]) => [trouble, told, comparedWith(trouble)] as const)
  for (const [, , run] of runs) run.catch(() => undefined)

  it('that serves it, is the baseline', async () => {
    const project = newProject()
    const tags = `${engine.registry}/acme/${project.image}:main`
    await pushMain(world, project, { tags, push: 'true', baseline: 'none' })
    const image = { 'baseline-image': `${registry.host}/acme/${project.image}:main`, baseline: 'registry' }
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, image)
    expect(measured(report.baseline).origin.source).toBe('registry')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  for (const [trouble, [cause, reason], run] of runs) {
    it(`that answers so is told of, and the build goes on: ${trouble}`, async () => {
      const { report, summary, stdout } = await run
      const baseline = missing(report.baseline)
      expect(baseline.reason).toMatch(reason)
      expect(baseline.cause).toBe(cause)
      expect(summary).toMatch(/nothing to compare with yet\n\n(?:The registry|Rate limit of the registry) /)
      expect(stdout).not.toMatch(/::error::/)
      // That the run had to wait for nothing is no news of the report's alone.
      if (trouble === 'hangs') expect(stdout).toMatch(/::warning::The baseline was skipped, so growth is not/)
      else expect(stdout).not.toMatch(/::warning::/)
      const requests = registry.requests.filter(each => each.includes(`/acme/${trouble}/`))
      assert.ok(requests.length <= 12, `${requests.length} requests`)
    })
  }

  it('that answers so leaves growth unjudged: a warning, and a failure where a baseline is required', async () => {
    const image = { 'baseline-image': `${registry.host}/acme/limited:main`, baseline: 'registry' }
    const inputs = { ...image, 'max-growth': '1 MB' }
    const files = { 'app/b.js': 'b' }
    const { stdout } = await pullRequest(world, newProject(), files, inputs)
    expect(stdout).toMatch(
      /^::warning::Growth was not judged: there is no baseline to compare with\. Rate limit of the registry of /m,
    )
    const required = { ...inputs, 'require-baseline': 'true' }
    const failed = await pullRequest(world, newProject(), files, required, { code: 1 })
    expect(failed.stdout).toMatch(
      /^::error::Growth was not judged: there is no baseline to compare with, and `require-baseline` is set\. Rate limit /m,
    )
    expect(failed.stdout).not.toMatch(/^::warning::/m)
  })

  it('is built from its commit where that is allowed, and the trouble is no matter then', async () => {
    const image = { 'baseline-image': `${registry.host}/acme/broken:main` }
    const { report } = await pullRequest(world, newProject(), { 'app/b.js': 'b' }, image)
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
  })

  it('fails a build that requires it, with the same sentence', async () => {
    const { origin } = newProject()
    const args = ['build', '--baseline', `${registry.host}/acme/limited:main`, '.']
    const run = await runDist('cli.js', args, { env: engine.env, cwd: origin.directory })
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(/rate limit of the registry of ".*" exceeded \(429\)/)
  })
})
