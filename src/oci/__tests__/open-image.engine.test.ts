import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Engine, useEngine } from '../../../test-kit/engine.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { ImageSource } from '../image-source.ts'
import { openImage } from '../open-image.ts'
import { verifyContent } from '../verify-content.ts'

const work = mkdtempSync(path.join(tmpdir(), 'open-image-engine-'))
const at = (name: string) => path.join(work, name)
let engine: Engine
/** Full name of the image, in the engine and in the registry. */
let name: string

function run(command: string, ...args: string[]): Buffer {
  return execFileSync(command, args, { env: engine.env, stdio: ['ignore', 'pipe', 'pipe'], cwd: work })
}

/** Sizes and contents of the layers of the only platform, read against their digests. */
async function layersOf(source: ImageSource): Promise<{ stored: Buffer[]; tars: Buffer[] }> {
  expect(source.platforms).toHaveLength(1)
  const { manifest, config } = source.platforms[0]!
  expect(manifest.layers).toHaveLength(config.diffIds.length)
  const stored = []
  for (const layer of manifest.layers) {
    const blob = await source.openBlob(layer)
    stored.push(await buffer(verifyContent(blob.stream(), layer)))
  }
  return { stored, tars: stored.map(blob => (blob.readUInt16BE() === 0x1f8b ? gunzipSync(blob) : blob)) }
}

beforeAll(async () => {
  engine = await useEngine()
  mkdirSync(at('context'))
  writeFileSync(at('context/a'), 'a file that packs well\n'.repeat(1000))
  writeFileSync(at('context/b'), randomBytes(300_000))
  writeFileSync(at('context/Dockerfile'), 'FROM scratch\nLABEL made=here\nCOPY a /a\nCOPY b /b\n')
  name = `${engine.registry}/oci-test:${randomBytes(4).toString('hex')}`
  // Provenance names the time of the export, so of two outputs of one build each would have its own.
  const output = `type=oci,tar=false,dest=layout,name=${name}`
  run('docker', 'buildx', 'build', '-q', '--provenance=mode=min', '-o', output, 'context')
  run('crane', 'push', '--insecure', '--index', at('layout'), name)
  run('docker', 'buildx', 'build', '-q', '--load', '-t', name, 'context')
  run('docker', 'save', name, '-o', at('saved.tar'))
  writeFileSync(at('saved.tar.gz'), gzipSync(run('docker', 'save', name)))
  for (const format of ['oci', 'tarball', 'legacy']) {
    run('crane', 'pull', '--insecure', `--format=${format}`, name, at(`crane-${format}`))
  }
})

afterAll(() => {
  run('docker', 'image', 'rm', '-f', name)
  rmSync(work, { recursive: true })
})

describe('an image that BuildKit built', () => {
  it('is the same image, whatever wrote it', async () => {
    const seen = new Map<
      string,
      { diffIds: readonly string[]; sizes: number[]; tars: Buffer[]; source: ImageSource }
    >()
    for (const kind of [
      'layout',
      'saved.tar',
      'saved.tar.gz',
      'crane-oci',
      'crane-tarball',
      'crane-legacy',
    ]) {
      const source = await openImage(at(kind), { tempDir: work })
      const { stored, tars } = await layersOf(source)
      await source.close()
      const [{ config }] = source.platforms as [ImageSource['platforms'][0]]
      assert.deepEqual([config.platform.os, config.labels], ['linux', { made: 'here' }], kind)
      seen.set(kind, { diffIds: config.diffIds, sizes: stored.map(blob => blob.length), tars, source })
    }
    const first = seen.get('layout')!
    for (const [kind, { diffIds, tars, sizes, source }] of seen) {
      assert.deepEqual(diffIds, first.diffIds, kind)
      assert.ok(
        tars.every((tar, layer) => tar.equals(first.tars[layer]!)),
        kind,
      )
      const uncompressed = kind === 'crane-legacy'
      assert.deepEqual(sizes, uncompressed ? tars.map(tar => tar.length) : first.sizes, kind)
      assert.equal(source.notes.length, uncompressed ? 1 : 0, kind)
    }
    expect(seen.get('saved.tar')!.source.name).toBe(name)
    expect(seen.get('crane-tarball')!.source.name).toBe(name)
  })

  it('has the digests and sizes under which a registry has it', async () => {
    const source = await openImage(at('layout'), { tempDir: work })
    await source.close()
    const [{ descriptor, manifest }] = source.platforms as [ImageSource['platforms'][0]]
    const manifestOf = (digest: string) =>
      run('crane', 'manifest', '--insecure', `${name.replace(/:[^:]*$/, '')}@${digest}`)
    const index = JSON.parse(manifestOf(source.descriptor.digest).toString()) as { manifests: Descriptor[] }
    expect(index.manifests.map(entry => entry.platform?.os)).toStrictEqual(['linux', 'unknown'])
    expect(index.manifests[0]!.digest).toBe(descriptor.digest)
    const { layers } = JSON.parse(manifestOf(descriptor.digest).toString()) as { layers: Descriptor[] }
    expect(manifest.layers).toStrictEqual(layers)
  })
})
