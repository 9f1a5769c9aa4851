import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startGrpcProxy } from '../test-kit/drivers/grpc-proxy.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()
// The engine's own builder cannot push by digest.
const buildkit = await startGrpcProxy(engine.dockerHost)
afterAll(() => {
  buildkit.close()
})

const PLATFORMS = ['linux/amd64', 'linux/arm64']
const INDEX =
  'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json'

interface Split {
  readonly repository: string
  /** Where the measurements of all parts are. */
  readonly parts: string
}

/** Builds each platform as a runner of its own would, and gathers what they measured. */
async function buildParts(provenance: string): Promise<Split> {
  const repository = `${engine.registry}/slim-build-split-${randomBytes(6).toString('hex')}`
  const workspace = folderWith({
    Dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY for-$TARGETARCH /app\n',
    'for-amd64': randomBytes(100_000),
    'for-arm64': randomBytes(70_000),
  })
  const parts = folderWith({})
  for (const [index, platform] of PLATFORMS.entries()) {
    const { code, stdout } = await runAction(
      engine,
      workspace,
      {
        ...{ context: '.', cache: 'none', platforms: platform, image: 'api', provenance },
        ...{ driver: 'remote', endpoint: `tcp://127.0.0.1:${buildkit.port}`, use: 'false' },
        outputs: `type=image,"name=${repository}",push-by-digest=true,name-canonical=true,push=true`,
        'report-dir': path.join(parts, `part-${index}`),
      },
      { BUILDX_CONFIG: folderWith({}) },
    )
    assert.equal(code, 0, stdout)
  }
  return { repository, parts }
}

const merge = ({ repository, parts }: Split, inputs: Record<string, string> = {}) =>
  runAction(engine, folderWith({}), {
    ...{ merge: parts, tags: `${repository}:1\n${repository}:latest`, image: 'api' },
    ...inputs,
  })

function pushedDigest(parts: string, index: number): string {
  const file = path.join(parts, `part-${index}`, 'measurement.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { digest: string }).digest
}

/** As the report of a part calls the manifest of its platform. */
function pushedPlatform(parts: string, index: number): string | undefined {
  const file = path.join(parts, `part-${index}`, 'report.json')
  const { platforms } = JSON.parse(readFileSync(file, 'utf8')) as { platforms: { digest: string }[] }
  return platforms[0]?.digest
}

async function ask(repository: string, tag: string): Promise<Response> {
  const name = repository.slice(engine.registry.length + 1)
  return fetch(`http://${engine.registry}/v2/${name}/manifests/${tag}`, { headers: { accept: INDEX } })
}

describe('an image whose platforms were built on several runners', () => {
  const built = buildParts('false')

  it('becomes one index of all of them, measured in one report', async () => {
    const split = await built
    const { repository } = split
    const { code, stdout, outputs } = await merge(split, { 'max-size': '1 MB' })
    assert.equal(code, 0, stdout)
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as {
      platforms: { platform: string; digest: string; total: { unpacked: number } }[]
    }
    // By these, a comment on all jobs knows the parts from the whole.
    const parts = PLATFORMS.map((_, index) => pushedPlatform(split.parts, index))
    expect(report.platforms.map(({ digest }) => digest)).toStrictEqual(parts)
    expect(report.platforms.map(({ platform, total }) => [platform, total.unpacked])).toStrictEqual([
      ['linux/amd64', 100_000],
      ['linux/arm64', 70_000],
    ])
    for (const tag of ['1', 'latest']) {
      const answer = await ask(repository, tag)
      expect(answer.headers.get('docker-content-digest')).toBe(outputs.digest)
      const { manifests } = (await answer.json()) as {
        manifests: { digest: string; platform: { os: string; architecture: string } }[]
      }
      expect(
        manifests
          .map(({ digest, platform: { os, architecture } }) => [`${os}/${architecture}`, digest])
          .sort(),
      ).toStrictEqual(PLATFORMS.map((platform, index) => [platform, pushedDigest(split.parts, index)]))
    }
  })

  it('keeps the attestations of its parts', async () => {
    const attested = await buildParts('mode=max')
    const { code, stdout, outputs } = await merge(attested)
    assert.equal(code, 0, stdout)
    const index = (await (await ask(attested.repository, outputs.digest ?? '')).json()) as {
      manifests: { platform: { os: string } }[]
    }
    expect(index.manifests.map(({ platform }) => platform.os).sort()).toStrictEqual([
      'linux',
      'linux',
      'unknown',
      'unknown',
    ])
  })

  it('is put together in every repository that the tags name, whichever of them the parts were pushed to', async () => {
    const split = await built
    const other = `${split.repository}-mirror`
    const { code, stdout, outputs } = await merge(split, { tags: `${other}:1\n${split.repository}:both` })
    assert.equal(code, 0, stdout)
    for (const [name, tag] of [
      [other, '1'],
      [split.repository, 'both'],
    ] as const)
      expect((await ask(name, tag)).headers.get('docker-content-digest')).toBe(outputs.digest)
  })

  it('has no index under any tag when one of them is over budget', async () => {
    const { parts, repository } = await built
    const inputs = { tags: `${repository}:over`, 'max-size': '90 kB' }
    const { code, stdout, outputs } = await merge({ repository, parts }, inputs)
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(/^::error::.*linux\/amd64.*The image was not pushed\.$/m)
    expect((await ask(repository, 'over')).status).toBe(404)
    expect(outputs.digest).toBeUndefined()
  })

  it('is refused with one sentence when a part is missing, double, damaged or of another registry', async () => {
    const { repository, parts } = await built
    const measurement = readFileSync(path.join(parts, 'part-0', 'measurement.json'), 'utf8')
    const twice = folderWith({})
    for (const name of ['a', 'b']) {
      mkdirSync(path.join(twice, name))
      writeFileSync(path.join(twice, name, 'measurement.json'), measurement)
    }
    const cases: readonly (readonly [Split, Record<string, string>, RegExp])[] = [
      [{ repository, parts: folderWith({}) }, {}, /has no measurement\.json: upload the directory/],
      [{ repository, parts: path.join(parts, 'nowhere') }, {}, /there is no directory/],
      [{ repository, parts: twice }, {}, /the platform "linux\/amd64" was built twice/],
      [
        { repository, parts: folderWith({ 'measurement.json': '{"version":1}' }) },
        {},
        /is not a valid measurement/,
      ],
      [{ repository, parts }, { tags: '' }, /needs a name: set the input `tags`/],
      [
        { repository: `${repository}-other`, parts },
        {},
        /the index of all platforms could not be created: .*not found/,
      ],
    ]
    for (const [where, inputs, message] of cases) {
      const { code, stdout } = await merge(where, inputs)
      assert.equal(code, 1, stdout)
      expect(stdout).toMatch(new RegExp(`^::error::.*${message.source}`, 'm'))
    }
  })
})
