import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { archiveOf, blobPath, digestOf, dockerSaveFiles, layoutFiles, writeImage } from '../image-writer.ts'
import { writeTar } from '../tar-writer.ts'

const tar = writeTar([{ path: 'a', content: 'A' }])

describe('writeImage', () => {
  it('packs each layer as asked and describes it by the digest of the packed bytes', () => {
    const { layers, diffIds, blobs } = writeImage({
      layers: [{ tar }, { tar, compression: 'zstd' }, { tar, compression: 'none' }],
    })
    const [gzip, zstd, none] = layers.map(layer => blobs.get(layer.digest)!)
    assert.deepEqual([gunzipSync(gzip!), zstdDecompressSync(zstd!), none], [tar, tar, tar])
    assert.deepEqual(new Set(diffIds), new Set([digestOf(tar)]))
    assert.deepEqual(
      layers.map(layer => layer.mediaType.split('.').at(-1)),
      ['tar+gzip', 'tar+zstd', 'tar'],
    )
  })

  it('makes the same bytes of the same input', () => {
    assert.deepEqual(writeImage({ layers: [{ tar }] }), writeImage({ layers: [{ tar }] }))
  })
})

describe('layoutFiles', () => {
  const arm = writeImage({ layers: [{ tar }], platform: { os: 'linux', architecture: 'arm64' } })
  const amd = writeImage({ layers: [{ tar }] })

  it('keeps every blob under its digest', () => {
    const files = layoutFiles([amd, arm], { attestations: true })
    for (const [name, content] of files) {
      if (name.startsWith('blobs/')) assert.equal(blobPath(digestOf(content as Buffer)), name)
    }
    // Two images with a config and a manifest each, one shared layer, one statement each, one index.
    assert.equal([...files.keys()].filter(name => name.startsWith('blobs/')).length, 12)
  })

  it('becomes a tar with the same files', () => {
    assert.equal(archiveOf(layoutFiles([amd])).readUInt8(0), 'o'.charCodeAt(0))
  })
})

describe('dockerSaveFiles', () => {
  it('links the second of two equal layers to the first, as old engines do', () => {
    const twice = writeImage({ layers: [{ tar }, { tar }] })
    const links = [...dockerSaveFiles([twice], { style: 'legacy' })].filter(([, file]) => 'link' in file)
    assert.equal(links.length, 1)
    assert.match(links[0]![0], /1\/layer\.tar$/)
  })
})
