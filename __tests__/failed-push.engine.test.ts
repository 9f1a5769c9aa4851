import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Report } from '../src/model/report.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startRegistryFront } from '../test-kit/registry-front.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

/** Nothing listens there. */
const DEAD = 'localhost:1/shop:1'

const workspace = () =>
  folderWith({ Dockerfile: 'FROM scratch\nCOPY file /\n', file: randomBytes(3000).toString('hex') })

/** A name that no other run of the tests has used in the registry. */
const newTag = () => `${engine.registry}/slim-build-failed-push-${randomBytes(6).toString('hex')}:1`

async function digestOf(tag: string): Promise<string | null> {
  const [, name = '', version = ''] = /^[^/]+\/(.+):(.+)$/.exec(tag) ?? []
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  const answer = await fetch(`http://${engine.registry}/v2/${name}/manifests/${version}`, {
    headers: { accept },
  })
  return answer.headers.get('docker-content-digest')
}

const reportOf = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }): Report =>
  JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report

describe.each([
  ['with a budget', { 'max-size': '1 MB' }],
  ['without one', {}],
])('a push to two registries of which one is down, %s', (_, budget) => {
  it('keeps what was measured, says what failed and what is published, and fails', async () => {
    const tag = newTag()
    const inputs = { push: 'true', cache: 'none', tags: `${tag}\n${DEAD}`, ...budget }
    const run = await runAction(engine, workspace(), inputs)
    const digest = await digestOf(tag)
    expect(digest).toMatch(/^sha256:/)
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(
      new RegExp(
        `::error::The image was built, but pushing "${DEAD}" failed: ".*connection refused"\\. Already published: "${tag}@${digest ?? ''}"\\.`,
      ),
    )
    expect(run.stdout).not.toMatch(/the build step at|::error::.*Dockerfile/)
    expect(run.outputs.digest).toBe(digest)
    const { platforms, notes } = reportOf(run)
    expect(platforms[0]?.total.unpacked).toBe(6000)
    expect(notes.join()).toContain('Already published')
    expect(run.summary).toContain('6.0 kB')
  })
})

describe('a registry that does not take the image', () => {
  /** One that hands requests on to the real one, but those for manifests while `refusals` are left. */
  async function front(status: number, refusals: number) {
    let left = refusals
    const registry = await startRegistryFront(engine.registry, url =>
      url.includes('/manifests/') && left-- > 0 ? { status, body: '{}' } : null,
    )
    afterThisTest(() => {
      registry.close()
    })
    const tag = `${registry.host}${newTag().slice(engine.registry.length)}`
    const inputs = { push: 'true', cache: 'none', tags: tag, 'max-size': '1 MB' }
    return await runAction(engine, workspace(), inputs)
  }

  it('is not asked again when it refuses, and the error says what to do', async () => {
    const { code, stdout } = await front(403, 1)
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /::error::The image was built, but pushing .* failed: .*403 Forbidden.*permissions/,
    )
    expect(stdout).not.toContain('tried once more')
  })

  it('gets it at the second try where it failed once, and a warning says so', async () => {
    // What the registry says of itself, as in 503, BuildKit waits for.
    const { code, stdout } = await front(409, 1)
    expect({ code, stdout }).toMatchObject({ code: 0 })
    expect(stdout).toMatch(/::warning::The image was built, but pushing .*; it is tried once more/)
  })
})

describe('a registry that wants a login', () => {
  async function refusing(): Promise<string> {
    const registry = await startRegistryFront(engine.registry, () => ({ status: 401, body: '{}' }))
    afterThisTest(() => {
      registry.close()
    })
    return registry.host
  }
  const hint = (host: string) =>
    new RegExp(`: log in to "${host}" first \\(docker login, in a workflow docker/login-action\\)`)

  it('is named when it is to hold a cache', async () => {
    const host = await refusing()
    const inputs = {
      'cache-to': `type=registry,ref=${host}/cache:1`,
      outputs: 'type=cacheonly',
      comment: 'never',
    }
    const { code, stdout } = await runAction(engine, workspace(), inputs)
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /::error::The image was built, but "exporting cache to registry" failed|::error::the image was built, but "exporting cache to registry" failed/,
    )
    expect(stdout).toMatch(hint(host))
  })

  it('is named when it has the image of a named context, and not the registry of the name', async () => {
    const host = await refusing()
    const folder = folderWith({ Dockerfile: 'FROM scratch\nCOPY --from=files / /\n' })
    const inputs = { 'build-contexts': `files=docker-image://${host}/files:1`, cache: 'none' }
    const { code, stdout } = await runAction(engine, folder, inputs)
    expect(code).toBe(1)
    expect(stdout).toMatch(hint(host))
    expect(stdout).not.toContain('docker.io')
  })

  it('is named when an image is inspected there', async () => {
    const host = await refusing()
    const { code, stderr } = await runDist('cli.js', ['inspect', `${host}/shop:1`], {
      env: engine.env,
      cwd: workspace(),
    })
    expect(code).toBe(2)
    expect(stderr).toMatch(hint(host))
  })
})

describe('a bake of which one target cannot be pushed', () => {
  it('tells of both, and fails', async () => {
    const tag = newTag()
    const folder = folderWith({
      Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n',
      'docker-bake.hcl': `group "default" { targets = ["a", "b"] }
target "a" { tags = ["${tag}"] }
target "b" { tags = ["${DEAD}"] }
`,
    })
    const run = await runAction(engine, folder, {
      bake: 'true',
      push: 'true',
      cache: 'none',
      'max-size': '1 MB',
    })
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(new RegExp(`::error::.*pushing "${DEAD}" failed: ".*connection refused"`))
    expect(run.summary).toMatch(/\ba\b[^]*\bb\b/)
  })
})

describe('in a terminal', () => {
  it('the report is there, and the exit code is that of a failure', async () => {
    const cwd = workspace()
    const args = ['build', '--push', '-t', newTag(), '-t', DEAD, '--format', 'json', '.']
    const { code, stdout, stderr } = await runDist('cli.js', args, { env: engine.env, cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/slim-build: the image was built, but pushing "localhost:1\/shop:1" failed/)
    expect((JSON.parse(stdout) as Report).platforms[0]?.total.unpacked).toBe(6000)
  })
})
