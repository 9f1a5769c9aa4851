import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { useEngine } from '../../../../test-kit/engine.ts'
import { InputError } from '../../../errors/input-error.ts'
import { formatPlatform } from '../../../model/format-platform.ts'
import { openImage } from '../../../oci/open-image.ts'
import type { BuildContext } from '../../build-context.ts'
import { BuilderAnswers } from '../../builder/builder-answers.ts'
import { solve } from '../../solve/solve.ts'
import { type ExportOptions, exportReference } from '../export-reference.ts'

const engine = await useEngine(['alpine:3.20'])
let context: BuildContext
const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY . /$TARGETARCH/\n'

beforeAll(async () => {
  const tempDir = await mkdtemp(path.join(tmpdir(), 'export-'))
  const signal = new AbortController().signal
  context = {
    env: engine.env,
    cwd: tempDir,
    tempDir,
    signal,
    answers: new BuilderAnswers({ env: engine.env }),
  }
})
afterAll(() => rm(context.tempDir, { recursive: true, force: true }))

async function open(reference: string, options: ExportOptions = {}) {
  const { location, digest } = await exportReference(reference, options, context)
  const { platforms } = await openImage(location, { tempDir: context.tempDir })
  return {
    digest,
    platforms: platforms.map(({ config }) => formatPlatform(config.platform)),
    manifests: platforms.map(({ descriptor }) => descriptor.digest),
    layers: platforms.flatMap(({ manifest }) => manifest.layers.map(({ mediaType }) => mediaType)),
  }
}

async function build(name: string, where: { push?: boolean; load?: boolean }, platforms: readonly string[]) {
  const directory = await mkdtemp(path.join(context.tempDir, 'context-'))
  const request = { context: directory, file: '-', tags: [name], platforms, ...where }
  return solve(request, { ...context, stdin: dockerfile })
}

describe('an image by reference', () => {
  it('of the engine comes out as it is', async () => {
    const name = 'slim-build-export-test:local'
    const built = await build(name, { load: true }, ['linux/amd64'])
    const found = await open(name)
    expect(found.digest).toBe(built.digest)
    const manifests = (await openImage(built.layout, { tempDir: context.tempDir })).platforms
    expect(found.manifests).toStrictEqual(manifests.map(({ descriptor }) => descriptor.digest))
  })

  it('of a registry comes out with all of its platforms, or those asked for', async () => {
    const name = `${engine.registry}/slim-build/export-test:two`
    const built = await build(name, { push: true }, ['linux/amd64', 'linux/arm64'])
    const all = await open(name, { from: 'registry' })
    expect(all.digest).toBe(built.digest)
    expect(all.platforms).toStrictEqual(['linux/amd64', 'linux/arm64'])
    const one = await open(name, { platforms: ['linux/arm64'], from: 'registry' })
    expect(one.platforms).toStrictEqual(['linux/arm64'])
    expect(all.manifests).toContain(one.manifests[0] ?? `sha256:`)
  })

  it('has its own layers, also where BuildKit has the same content in others', async () => {
    const repository = `${engine.registry}/slim-build/export-packed`
    const directory = await mkdtemp(path.join(context.tempDir, 'packed-'))
    await writeFile(path.join(directory, 'numbers'), [randomUUID(), ...Array(20_000).keys()].join())
    const push = async (tag: string, compression: string) => {
      const name = `${repository}:${tag}`
      const outputs = [`type=image,name=${name},push=true,compression=${compression},force-compression=true`]
      await solve(
        { context: directory, file: '-', outputs, provenance: 'false' },
        { ...context, stdin: dockerfile },
      )
      return name
    }
    const [gzip, zstd] = [await push('gzip', 'gzip'), await push('zstd', 'zstd')]
    const read = async (reference: string, from: ExportOptions['from']) =>
      (await open(reference, { from, platforms: ['linux/amd64'] })).layers
    expect(await read(gzip, 'registry')).toStrictEqual([expect.stringMatching(/gzip$/)])
    expect(await read(gzip, 'registry')).toStrictEqual([expect.stringMatching(/gzip$/)])
    await expect(read(zstd, 'registry')).rejects.toThrow(
      /^the builder has the content of ".*export-packed:zstd" in layers that are compressed in another way than those in the registry, and exports its own: pull the image first \(docker pull\)$/,
    )
    expect(await read(zstd, 'engine')).toStrictEqual([expect.stringMatching(/zstd$/)])
    expect(await read(gzip, 'engine')).toStrictEqual([expect.stringMatching(/gzip$/)])
  })

  it('that nobody has is said to be missing', async () => {
    await expect(open(`${engine.registry}/slim-build/no-such-image:1`)).rejects.toThrow(
      /neither the engine nor its registry has/,
    )
  })

  it('whose registry cannot be reached says why', async () => {
    await expect(open('localhost:1/acme/api:1')).rejects.toThrow(
      /^the registry of "localhost:1\/acme\/api:1" cannot be reached \("dial tcp .*: connection refused"\): check the name, and the network$/,
    )
  })

  // Docker Hub's is for this platform as well; the mirror of an engine of ours has a stand-in.
  ;(engine.ours ? it : it.skip)(
    'that a mirror has for another platform is not taken for what was asked for',
    async () => {
      await expect(open('alpine:3.20', { platforms: ['linux/s390x'] })).rejects.toThrow(
        /"alpine:3\.20" has no platform linux\/s390x, only linux\/amd64/,
      )
    },
  )

  it('that is a piece of Dockerfile goes nowhere', async () => {
    await expect(open('alpine\nRUN id')).rejects.toThrow(InputError)
  })
})
