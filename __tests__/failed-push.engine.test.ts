import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Report } from '../src/model/report.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { publishedDigest } from '../test-kit/ask-for-manifest.ts'
import { useEngine } from '../test-kit/engine.ts'
import { type FrontAnswer, startRegistryFront } from '../test-kit/registry-front.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

/** Nothing listens there. */
const DEAD = 'localhost:1/shop:1'

const workspace = () =>
  folderWith({ Dockerfile: 'FROM scratch\nCOPY file /\n', file: randomBytes(3000).toString('hex') })

/** A name that no other run of the tests has used in the registry. */
const newTag = () => `${engine.registry}/slim-build-failed-push-${randomBytes(6).toString('hex')}:1`

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
    const digest = await publishedDigest(tag)
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

/** What registries answer (distribution spec, "Error Codes"). */
const answer = (status: number, code: string, message: string): FrontAnswer => ({
  status,
  body: JSON.stringify({ errors: [{ code, message }] }),
})

/** Harbor and others; HTTP has a status of its own for it, too. */
const FULL: readonly (readonly [registry: string, answer: FrontAnswer])[] = [
  [
    'as Harbor says it',
    answer(
      403,
      'DENIED',
      'adding 20.3 MiB of storage resource, which when updated to current usage of 10.0 MiB will exceed the configured upper limit of 20.0 MiB.',
    ),
  ],
  ['as HTTP says it', answer(507, 'UNKNOWN', 'Insufficient Storage')],
]

/** A front of the registry, by the name that a tag has there. */
async function frontOf(answerTo: (path: string, method: string) => FrontAnswer | null) {
  const front = await startRegistryFront(engine.registry, answerTo)
  afterThisTest(() => {
    front.close()
  })
  return { front, reached: (tag: string) => `${front.host}${tag.slice(engine.registry.length)}` }
}

/** Pushes an image to the registry, and to another one, which then fails for good. */
async function pushesTo(refusing: string, hint: RegExp) {
  const tag = newTag()
  const inputs = { push: 'true', cache: 'none', tags: `${tag}\n${refusing}`, 'max-size': '1 MB' }
  const run = await runAction(engine, workspace(), inputs)
  const digest = await publishedDigest(tag)
  expect([run.code, run.outputs.digest, digest?.slice(0, 7)]).toStrictEqual([1, digest, 'sha256:'])
  const [error = ''] = run.stdout.split('\n').filter(line => line.startsWith('::error::'))
  expect(error).toContain(`::error::The image was built, but pushing "${refusing}" failed: `)
  expect(error).toMatch(hint)
  expect(error).toContain(`Already published: "${tag}@${digest ?? ''}"`)
  expect(run.stdout).not.toContain('tried once more')
  expect(reportOf(run).platforms[0]?.total.unpacked).toBe(6000)
  expect(reportOf(run).notes.join()).toContain('Already published')
  expect(run.summary).toContain('6.0 kB')
}

describe('a tag that may be written once', () => {
  it.each([
    [
      'Amazon ECR',
      answer(
        400,
        'TAG_INVALID',
        "The image tag '1' already exists in the 'shop' repository and cannot be overwritten because the repository is immutable.",
      ),
    ],
    [
      'Harbor',
      answer(412, 'PRECONDITION', "Failed to process request due to 'shop:1' configured as immutable."),
    ],
    [
      'Artifact Registry',
      answer(400, 'MANIFEST_INVALID', 'cannot update tag 1. The repository has enabled tag immutability'),
    ],
    ['a registry that calls it a conflict', answer(409, 'CONFLICT', 'tag 1 is immutable')],
  ])('is named with what to do, and what else was published: %s', async (_, refusal) => {
    const { reached } = await frontOf((url, method) =>
      method === 'PUT' && url.endsWith('/manifests/1') ? refusal : null,
    )
    await pushesTo(
      reached(newTag()),
      /immutab.*: the registry does not let anyone overwrite this tag: use a tag that is new/,
    )
  })
})

describe('a registry whose quota is used up', () => {
  it.each(FULL)('is named with what to do, and what else was published, %s', async (_, refusal) => {
    const { front, reached } = await frontOf((url, method) =>
      method === 'PUT' && url.includes('/blobs/uploads/') ? refusal : null,
    )
    await pushesTo(reached(newTag()), new RegExp(`the quota of "${front.host}" is used up: delete images`))
  })

  it.each(FULL)(
    'and is to hold the cache, takes nothing from the image and its report, %s',
    async (_, refusal) => {
      const { reached } = await frontOf((url, method) =>
        method === 'PUT' && url.includes('/blobs/uploads/') ? refusal : null,
      )
      const tag = newTag()
      const inputs = {
        ...{ push: 'true', tags: tag, 'max-size': '1 MB' },
        'cache-to': `type=registry,ref=${reached(newTag())},mode=max`,
      }
      const run = await runAction(engine, workspace(), inputs)
      const digest = await publishedDigest(tag)
      expect(run.code).toBe(1)
      expect(run.stdout).toMatch(
        /::error::The image was built, but "exporting cache to registry" failed: .*: its storage is used up: /,
      )
      expect(run.stdout).toContain(`Already published: "${tag}@${digest ?? ''}"`)
      expect(run.outputs.digest).toBe(digest)
      expect(reportOf(run).platforms[0]?.total.unpacked).toBe(6000)
    },
  )
})

describe('an upload that the registry no longer knows', () => {
  const lost = answer(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
  /** A front that loses uploads while any of this number is left. */
  const losing = (uploads: number) => {
    let left = uploads
    return frontOf((url, method) =>
      method === 'PUT' && url.includes('/blobs/uploads/') && left-- > 0 ? lost : null,
    )
  }

  it('is made again, and the push succeeds', async () => {
    const { reached } = await losing(1)
    const tag = newTag()
    const inputs = { push: 'true', cache: 'none', tags: reached(tag), 'max-size': '1 MB' }
    const { code, stdout, outputs } = await runAction(engine, workspace(), inputs)
    expect({ code, stdout }).toMatchObject({ code: 0 })
    expect(outputs.digest).toBe(await publishedDigest(tag))
  })

  it('time and again, is named, and the report is kept', async () => {
    const { reached } = await losing(Infinity)
    const tag = reached(newTag())
    const run = await runAction(engine, workspace(), {
      ...{ push: 'true', cache: 'none', tags: tag, 'max-size': '1 MB' },
    })
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/::warning::The image was built, but pushing .*; it is tried once more/)
    expect(run.stdout).toMatch(
      new RegExp(`::error::The image was built, but pushing "${tag}" failed: .*(?:unknown|404)`),
    )
    expect(reportOf(run).platforms[0]?.total.unpacked).toBe(6000)
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
