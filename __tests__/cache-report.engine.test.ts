import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ReportCache } from '../src/model/report-cache.ts'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { ELSEWHERE, onGitHub } from './cache-service.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])

interface Project {
  readonly marker: string
  readonly workspace: string
}

function newProject(): Project {
  const marker = `cachereport${randomBytes(5).toString('hex')}`
  const dockerfile = `FROM alpine:3 AS deps
RUN sleep 0.4; head -c 60000 /dev/urandom > /${marker}-first
FROM alpine:3
COPY --from=deps /${marker}-first /${marker}-kept
COPY input.txt /${marker}-input
RUN head -c 50000 /dev/urandom > /${marker}-second
`
  return { marker, workspace: folderWith({ Dockerfile: dockerfile, 'input.txt': 'one' }) }
}

type Told = Extract<ReportCache, { kind: 'told' }>

interface Built {
  readonly cache: Told
  /** Compressed sizes of the image's own layers. */
  readonly ownLayers: readonly number[]
  readonly log: string
}

type Texts = Readonly<Record<string, string | undefined>>

/** A build on an engine that does not know the project's steps. */
async function buildAnew(
  { marker, workspace }: Project,
  inputs: Record<string, string>,
  env: Texts = {},
): Promise<Built> {
  await forgetSteps(engine, marker)
  const given = { image: marker, outputs: 'type=image,push=false,store=false', ...inputs }
  const { code, stdout, outputs } = await runAction(engine, workspace, given, { ...ELSEWHERE, ...env })
  assert.equal(code, 0, stdout)
  const { cache, platforms } = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report
  assert.ok(cache.kind === 'told', stdout)
  const layers = platforms.flatMap(image => image.layers)
  const own = layers.filter(({ origin }) => origin === 'own')
  return { cache, ownLayers: own.map(({ compressed }) => compressed), log: stdout }
}

/** What the manifest of a cache in the registry says of its layers. */
async function layersInRegistry(repository: string, tag: string): Promise<number[]> {
  const url = `http://${engine.registry}/v2/${repository}/manifests/${tag}`
  const accept = 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json'
  const answer = await fetch(url, { headers: { accept } })
  const { layers, manifests } = (await answer.json()) as Record<string, { size: number }[]>
  return (layers ?? manifests ?? []).map(({ size }) => size)
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)

const whys = ({ platforms: [use] }: Told) =>
  use?.steps.map(({ line, cached, miss }) => [
    line,
    cached ? 'cached' : miss?.reason === 'follows' ? use.steps[miss.step]?.line : miss?.reason,
  ])

describe('a cache in the registry', () => {
  const project = newProject()
  const reference = `${engine.registry}/${project.marker}:cache`
  const caches = {
    'cache-from': `type=registry,ref=${reference}`,
    'cache-to': `type=registry,ref=${reference},mode=max,image-manifest=true`,
  }
  const machine = { RUNNER_TEMP: folderWith({}) }

  it('gets the bytes that its manifest lists', async () => {
    const { cache } = await buildAnew(project, caches, machine)
    const layers = await layersInRegistry(project.marker, 'cache')
    expect(cache.exported.bytes).toBe(sum(layers))
    expect(cache.exported.layers).toBe(layers.length)
    expect(cache.exported.caches).toBe(1)
    expect(cache.imported).toStrictEqual({
      caches: 0,
      layers: 0,
      bytes: 0,
      notes: ['No cache was imported.'],
    })
    expect(cache.platforms[0]?.hits).toBe(0)
    expect(whys(cache)).toStrictEqual([
      [2, 'changed'],
      [4, 2],
      [5, 2],
      [6, 2],
    ])
  })

  it('gives an engine that knows nothing all steps, and the bytes of the layers that the image needs', async () => {
    const { cache, ownLayers, log } = await buildAnew(project, caches)
    expect(cache.platforms[0]?.hits).toBe(4)
    expect(cache.imported.caches).toBe(1)
    expect(cache.imported.layers).toBe(3)
    expect(sum(ownLayers)).toBeGreaterThan(100_000)
    expect(cache.imported.bytes).toBe(sum(ownLayers))
    expect(log).toMatch(/Cache: all 4 steps came from the cache/)
  })

  it('saves about what the steps took when they last ran on this machine', async () => {
    const { cache } = await buildAnew(project, caches, machine)
    const saved = cache.platforms[0]?.saved
    expect(saved?.unknown).toBe(0)
    assert.ok((saved!.seconds ?? 0) > 0.4 && (saved!.seconds ?? 0) < 60, `${saved!.seconds} s`)
  })

  it('fetches nothing that no one needs, and says so: all layers are known from earlier', async () => {
    const { cache } = await buildAnew(project, caches, machine)
    expect(cache.platforms[0]?.hits).toBe(4)
    expect(cache.imported).toStrictEqual({
      caches: 1,
      layers: 0,
      bytes: 0,
      notes: ['A layer of a cache is fetched only when it is needed and not yet in the builder.'],
    })
  })

  it('misses a step whose files changed, and those after it because of it', async () => {
    writeFileSync(path.join(project.workspace, 'input.txt'), 'two')
    const { cache } = await buildAnew(project, caches, machine)
    expect(whys(cache)).toStrictEqual([
      [2, 'cached'],
      [4, 'cached'],
      [5, 'files'],
      [6, 5],
    ])
  })
})

describe("GitHub's cache service", () => {
  const project = newProject()

  it('gets every layer once, and tells of no more', async () => {
    const { cache, ownLayers } = await buildAnew(project, {}, onGitHub())
    expect(cache.exported.caches).toBe(1)
    expect(cache.exported.notes).toStrictEqual([])
    assert.ok((cache.exported.bytes ?? 0) > sum(ownLayers), 'the layers of the first stage, too')
  })

  it('gives them back to an engine that knows nothing', async () => {
    const { cache, ownLayers } = await buildAnew(project, {}, onGitHub())
    expect(cache.platforms[0]?.hits).toBe(4)
    expect(cache.imported.bytes).toBe(sum(ownLayers))
    expect(cache.exported).toStrictEqual({ caches: 1, layers: 0, bytes: 0, notes: [] })
  })
})

describe('a build for two platforms', () => {
  it('tells of each, and counts a step that both share once in the sum', async () => {
    const marker = `cachereport${randomBytes(5).toString('hex')}`
    const dockerfile = `FROM --platform=$BUILDPLATFORM alpine:3 AS build
RUN head -c 1000 /dev/urandom > /${marker}
ARG TARGETARCH
RUN cp /${marker} /for-$TARGETARCH
FROM scratch
ARG TARGETARCH
COPY --from=build /for-$TARGETARCH /
`
    const project = { marker, workspace: folderWith({ Dockerfile: dockerfile }) }
    const { cache } = await buildAnew(project, { cache: 'none', platforms: 'linux/amd64,linux/arm64' })
    expect(cache.platforms.map(({ steps }) => steps.map(({ line }) => line))).toStrictEqual([
      [2, 4, 7],
      [2, 4, 7],
    ])
    expect(cache.total.steps).toBe(5)
  })
})

describe('a required target', () => {
  it('builds steps that then count as cached, which the report says', async () => {
    const { cache } = await buildAnew(newProject(), { cache: 'none', 'required-targets': 'deps' })
    expect(cache.platforms[0]?.hits).toBe(1)
    expect(cache.notes).toStrictEqual(['Steps that a required target built in this run count as cached.'])
  })
})

describe('the other caches', () => {
  it('of a directory are counted as well', async () => {
    const project = newProject()
    const directory = folderWith({})
    await buildAnew(project, { 'cache-to': `type=local,dest=${directory},mode=max` })
    const { cache, ownLayers } = await buildAnew(project, { 'cache-from': `type=local,src=${directory}` })
    expect(cache.platforms[0]?.hits).toBe(4)
    expect(cache.imported.bytes).toBe(sum(ownLayers))
  })

  it('inside of an image has no layers of its own to be written', async () => {
    const project = newProject()
    const tags = `${engine.registry}/${project.marker}:1`
    const { cache } = await buildAnew(project, { cache: 'inline', outputs: '', tags, push: 'true' })
    expect(cache.exported).toStrictEqual({
      caches: 1,
      layers: 0,
      bytes: 0,
      notes: ['The inline cache is part of the image and has no layers of its own.'],
    })
  })

  it('in a registry is written by what pushes an image within its budgets', async () => {
    const project = newProject()
    const tags = `${engine.registry}/${project.marker}:1`
    const inputs = { cache: 'registry', outputs: '', tags, push: 'true', 'max-size': '1GB' }
    const { cache } = await buildAnew(project, inputs)
    expect(cache.exported.caches).toBe(1)
    assert.ok((cache.exported.bytes ?? 0) > 100_000, JSON.stringify(cache.exported))
  })
})
