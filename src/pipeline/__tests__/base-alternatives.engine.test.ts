import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { useEngine } from '../../../test-kit/engine.ts'
import { writeImage, type WrittenImage } from '../../../test-kit/image-writer.ts'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { pushImage } from '../../../test-kit/push-image.ts'
import { type FrontAnswer, startRegistryFront } from '../../../test-kit/registry-front.ts'
import { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import { solve } from '../../buildx/solve/solve.ts'
import { measureImage } from '../../measure/measure-image.ts'
import type { Measurement } from '../../model/measurement.ts'
import { openImage } from '../../oci/open-image.ts'
import { alternativesFinder } from '../base-alternatives.ts'
import { openLayerStore } from '../cache/open-layer-store.ts'
import type { WholeContext } from '../run-context.ts'

const engine = await useEngine()
const home = mkdtempSync(path.join(tmpdir(), 'alternatives-'))
afterAll(() => {
  rmSync(home, { recursive: true })
})
/** A registry that serves this file alone, under names that no other test has. */
const SPACE = `slim-build-alternatives-${randomBytes(4).toString('hex')}`

function context(more: Partial<WholeContext> = {}): WholeContext {
  return {
    version: '0.0.0',
    env: engine.env,
    answers: new BuilderAnswers({ env: engine.env }),
    cwd: home,
    tempDir: mkdtempSync(path.join(home, 'temp-')),
    storeDir: mkdtempSync(path.join(home, 'store-')),
    signal: new AbortController().signal,
    now: () => new Date(),
    onEvent: event => {
      assert.fail(`nobody is told of ${JSON.stringify(event)}`)
    },
    ...more,
  }
}

/** An image that was built on the base, for some platforms. */
function builtOn(reference: string, platforms: readonly string[] = ['linux/amd64']): Measurement {
  const base = { kind: 'known', reference, digest: null, layers: 1, standIn: null } as const
  return buildMeasurement(platforms.map(platform => ({ platform, base, layers: [{ structure: 1 }] })))
}

/** Builds and publishes an image of two layers of random bytes. */
async function publish(name: string, platforms: readonly string[] = ['linux/amd64']) {
  const tempDir = mkdtempSync(path.join(home, 'context-'))
  for (const file of ['a', 'b']) writeFileSync(path.join(tempDir, file), randomBytes(50_000))
  const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY a /$TARGETARCH/\nCOPY b /$TARGETARCH/\n'
  const request = {
    context: tempDir,
    file: '-',
    tags: [`${engine.registry}/${SPACE}/${name}`],
    platforms,
    push: true,
    provenance: 'false',
  }
  return solve(request, { ...context(), tempDir, stdin: dockerfile, onEvent: undefined })
}

/** An image whose layers are of so many bytes, and nothing that could be unpacked. */
function unread(...sizes: readonly number[]): WrittenImage {
  const layers = sizes.map(size => randomBytes(size)).map(blob => ({ tar: blob, blob }))
  return writeImage({ layers })
}

const isLayer = (request: string) => request.startsWith('GET') && request.includes('/blobs/')

describe('alternatives to a base image', () => {
  it('weigh what their manifests say, and no layer of them is fetched', async () => {
    await pushImage(`${engine.registry}/${SPACE}/one/node:22-slim`, unread(70_000, 30_000))
    const front = await startRegistryFront(engine.registry)
    const given = context()
    const found = await alternativesFinder({}, given)(builtOn(`${front.host}/${SPACE}/one/node:22`))
    front.close()
    expect(found.get('linux/amd64')).toStrictEqual([
      {
        kind: 'slim',
        reference: `${front.host}/${SPACE}/one/node:22-slim`,
        compressed: 100_000,
        unpacked: null,
        compressions: ['gzip'],
      },
    ])
    assert.equal(front.requests.filter(isLayer).length, 1, `its config: ${front.requests.join('\n')}`)
    assert.deepEqual(readdirSync(given.tempDir), [], 'nothing is left')
  })

  it('are asked for once in a run, however many images stand on the base', async () => {
    await pushImage(`${engine.registry}/${SPACE}/many/node:22-slim`, unread(100))
    const front = await startRegistryFront(engine.registry)
    afterThisTest(() => {
      front.close()
    })
    const find = alternativesFinder({}, context())
    const image = builtOn(`${front.host}/${SPACE}/many/node:22`)
    const first = await find(image)
    const before = front.requests.length
    for (let times = 0; times < 40; times++) expect(await find(image)).toStrictEqual(first)
    expect(front.requests).toHaveLength(before)
    assert.ok(before <= 8, front.requests.join('\n'))
  })

  it('weigh what they weigh on each platform, and do for all of them or none', async () => {
    await publish('two/node:22-slim', ['linux/amd64', 'linux/arm64'])
    await publish('two/node:22-alpine', ['linux/amd64'])
    const base = `${engine.registry}/${SPACE}/two/node:22`
    const found = await alternativesFinder({}, context())(builtOn(base, ['linux/amd64', 'linux/arm64']))
    for (const platform of ['linux/amd64', 'linux/arm64'])
      expect(
        found.get(platform)?.map(({ reference, compressed }) => [reference, compressed > 100_000]),
      ).toStrictEqual([[`${base}-slim`, true]])
  })

  it('have unpacked bytes, too, where their layers were read before', async () => {
    const { layout } = await publish('known/node:22-slim')
    const given = context()
    const store = openLayerStore(given.storeDir)
    const image = await openImage(layout, { tempDir: given.tempDir })
    const measured = await measureImage(image, {
      name: 'known',
      records: new Map(),
      store,
      signal: given.signal,
    })
    await image.close()
    const found = await alternativesFinder({}, given)(builtOn(`${engine.registry}/${SPACE}/known/node:22`))
    const [platform] = measured.platforms
    expect(
      found.get('linux/amd64')?.map(({ compressed, unpacked }) => ({ compressed, unpacked })),
    ).toStrictEqual([{ compressed: platform?.compressed, unpacked: 100_000 }])
  })

  it('are what a build context puts in their place: the image itself is not asked for', async () => {
    await pushImage(`${engine.registry}/${SPACE}/mirror/node:22-slim`, unread(60_000))
    const front = await startRegistryFront(engine.registry)
    afterThisTest(() => {
      front.close()
    })
    const name = `${front.host}/${SPACE}/gone/node`
    const buildContexts = [
      `${name}:22-slim=docker-image://${engine.registry}/${SPACE}/mirror/node:22-slim`,
      `${name}:22-alpine=./alpine`,
    ]
    const found = await alternativesFinder({}, context())(builtOn(`${name}:22`), { buildContexts })
    expect(
      found.get('linux/amd64')?.map(({ reference, compressed }) => [reference, compressed]),
    ).toStrictEqual([[`${name}:22-slim`, 60_000]])
    expect(front.requests).toStrictEqual([])
  })

  it('are not asked for when it is not wanted, or nothing is known of the base', async () => {
    const front = await startRegistryFront(engine.registry)
    afterThisTest(() => {
      front.close()
    })
    const image = builtOn(`${front.host}/${SPACE}/one/node:22`)
    for (const advice of ['offline', 'never'] as const)
      expect((await alternativesFinder({ advice }, context())(image)).size).toBe(0)
    expect((await alternativesFinder({}, context())(buildMeasurement({}))).size).toBe(0)
    expect(
      (await alternativesFinder({}, context())(builtOn(`${front.host}/acme/api:1`))).get('linux/amd64'),
    ).toStrictEqual([])
    expect(front.requests).toStrictEqual([])
  })
})

describe('a registry that is of no help costs the advice and nothing else', () => {
  const hostile = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: `sha256:${'0'.repeat(64)}`,
      size: -1,
    },
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: `sha256:${'1'.repeat(64)}`,
        size: -5,
      },
    ],
  })
  const answers: Readonly<Record<string, FrontAnswer>> = {
    'has no such tag': { status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' },
    'wants a login': { status: 401 },
    'forbids it': { status: 403 },
    'has had too many requests': { status: 429 },
    'is broken': { status: 500 },
    'talks nonsense': { status: 200, type: 'text/html', body: '<html>Welcome to the hotel</html>' },
    'lies about sizes': {
      status: 200,
      type: 'application/vnd.oci.image.manifest.v1+json',
      digest: `sha256:${createHash('sha256').update(hostile).digest('hex')}`,
      body: hostile,
    },
  }
  for (const [what, answer] of Object.entries(answers)) {
    it(`one that ${what}`, async () => {
      const front = await startRegistryFront(engine.registry, url => (url === '/v2/' ? null : answer))
      afterThisTest(() => {
        front.close()
      })
      const found = await alternativesFinder({}, context())(builtOn(`${front.host}/acme/node:22`))
      expect(found.get('linux/amd64')).toStrictEqual([])
      expect(front.requests.length).toBeGreaterThan(0)
    })
  }

  it('one that hangs, for ten seconds a run', async () => {
    const front = await startRegistryFront(engine.registry, () => 'hang')
    afterThisTest(() => {
      front.close()
    })
    const find = alternativesFinder({}, context())
    expect((await find(builtOn(`${front.host}/acme/node:22`))).get('linux/amd64')).toStrictEqual([])
    const asked = front.requests.length
    expect(asked).toBeGreaterThan(0)
    expect((await find(builtOn(`${front.host}/acme/python:3`))).get('linux/amd64')).toStrictEqual([])
    // The time is used up.
    expect(front.requests).toHaveLength(asked)
  })

  it('and one that hangs does not hold up a run that is cancelled', async () => {
    const abort = new AbortController()
    const front = await startRegistryFront(engine.registry, () => {
      abort.abort(new Error('The run was cancelled'))
      return 'hang'
    })
    afterThisTest(() => {
      front.close()
    })
    const asked = alternativesFinder(
      {},
      context({ signal: abort.signal }),
    )(builtOn(`${front.host}/acme/node:22`))
    await expect(asked).rejects.toThrow(/The run was cancelled/)
  })
})
