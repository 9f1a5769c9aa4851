import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { archiveOf, blobPath, digestOf, dockerSaveFiles, layoutFiles, writeImage } from '../image-writer.ts'
import { writeTar } from '../tar-writer.ts'

const tar = writeTar([{ path: 'a', content: 'A' }])

describe('writeImage', () => {
  it('packs each layer as asked and describes it by the digest of the packed bytes', () => {
    const { layers, diffIds, blobs } = writeImage({
      layers: [{ tar }, { tar, compression: 'zstd' }, { tar, compression: 'none' }],
    })
    const [gzip, zstd, none] = layers.map(layer => blobs.get(layer.digest)!)
    expect([gunzipSync(gzip!), zstdDecompressSync(zstd!), none]).toStrictEqual([tar, tar, tar])
    expect(new Set(diffIds)).toStrictEqual(new Set([digestOf(tar)]))
    expect(layers.map(layer => layer.mediaType.split('.').at(-1))).toStrictEqual([
      'tar+gzip',
      'tar+zstd',
      'tar',
    ])
  })

  it('makes the same bytes of the same input', () => {
    expect(writeImage({ layers: [{ tar }] })).toStrictEqual(writeImage({ layers: [{ tar }] }))
  })
})

describe('layoutFiles', () => {
  const arm = writeImage({ layers: [{ tar }], platform: { os: 'linux', architecture: 'arm64' } })
  const amd = writeImage({ layers: [{ tar }] })

  it('keeps every blob under its digest', () => {
    const files = layoutFiles([amd, arm], { attestations: true })
    for (const [name, content] of files) {
      if (name.startsWith('blobs/')) expect(blobPath(digestOf(content as Buffer))).toBe(name)
    }
    // Two images with a config and a manifest each, one shared layer, one statement each, one index.
    expect([...files.keys()].filter(name => name.startsWith('blobs/'))).toHaveLength(12)
  })

  it('becomes a tar with the same files', () => {
    expect(archiveOf(layoutFiles([amd])).readUInt8(0)).toBe('o'.charCodeAt(0))
  })
})

describe('dockerSaveFiles', () => {
  it('links the second of two equal layers to the first, as old engines do', () => {
    const twice = writeImage({ layers: [{ tar }, { tar }] })
    const links = [...dockerSaveFiles([twice], { style: 'legacy' })].filter(([, file]) => 'link' in file)
    expect(links).toHaveLength(1)
    expect(links[0]![0]).toMatch(/1\/layer\.tar$/)
  })
})
