import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  archiveOf,
  blobPath,
  dockerSaveFiles,
  type ImageInput,
  json,
  type LayerInput,
  layoutFiles,
  writeImage,
} from '../../../test-kit/image-writer.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { folderWithImages, inTerminal } from './terminal.ts'

const app: LayerInput = { tar: writeTar([{ path: 'app/x', content: randomBytes(9000) }]) }
const other = writeTar([{ path: 'srv/y', content: randomBytes(50_000) }])

/** A stream as a program begins it: hex of what its format says. */
const STARTS = {
  xz: 'fd377a585a000004e6d6b446',
  bzip2: '425a6839314159265359',
  lz4: '04224d186470b9',
  // RFC 8878, "Window_Descriptor": 2 GiB.
  'zstd --long=31': '28b52ffd04a8',
}

const image = (...layers: LayerInput[]) => writeImage({ layers })
const files = (input: Partial<ImageInput> & Pick<ImageInput, 'layers'>) => layoutFiles([writeImage(input)])
const inspected = async (layers: readonly LayerInput[], ...options: readonly string[]) =>
  inTerminal(folderWithImages({ image: files({ layers }) }), 'inspect', './image', ...options)

describe('what a snapshotter needs of an eStargz layer', () => {
  const toc = JSON.stringify({
    version: 1,
    entries: Array.from({ length: 400 }, (_, at) => ({ name: `srv/${at}` })),
  })
  const stargz = (name: string, landmark = '.no.prefetch.landmark'): LayerInput => {
    const entries = [
      { path: landmark, content: '\x0f' },
      { path: name, content: randomBytes(2000) },
      { path: 'stargz.index.json', content: toc },
    ]
    return { tar: writeTar(entries) }
  }

  it('is structure: neither hidden, nor a file, nor a saving', async () => {
    const layers = [stargz('srv/x'), stargz('srv/y'), stargz('srv/z', '.prefetch.landmark')]
    const { code, stdout, words } = await inspected(
      layers,
      '--max-hidden',
      '1 B',
      '--max-unpacked-size',
      '6 kB',
    )
    expect(stdout).not.toMatch(/stargz|landmark|saving/i)
    expect(words).toContain('whole image')
    expect(words).toMatch(/3 files, .* 6\.0 kB unpacked/)
    expect(code).toBe(0)
  })

  it('is a file elsewhere', async () => {
    const own = writeTar([
      { path: 'stargz.index.json', content: toc },
      { path: 'srv/.prefetch.landmark', content: '\x0f' },
      { path: 'srv/stargz.index.json', content: toc },
    ])
    expect((await inspected([{ tar: own }])).words).toMatch(/3 files/)
  })
})

describe('a layer that cannot be read', () => {
  const packed = (by: keyof typeof STARTS): LayerInput => ({ tar: other, blob: startingAs(by) })
  const ENCRYPTED = 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted'
  const NYDUS = 'application/vnd.oci.image.layer.nydus.blob.v1'
  const cases: [what: string, layer: LayerInput, why: string][] = [
    ['xz', packed('xz'), 'its compression xz is not supported'],
    ['bzip2', packed('bzip2'), 'its compression bzip2 is not supported'],
    [
      'zstd --long=31',
      packed('zstd --long=31'),
      'its compression zstd with a window of more than 128 MiB (zstd --long) is not supported',
    ],
    [
      'encrypted',
      { tar: other, blob: randomBytes(5000), mediaType: ENCRYPTED },
      `its media type "${ENCRYPTED}" is not supported`,
    ],
    [
      'Nydus',
      { tar: other, blob: randomBytes(5000), mediaType: NYDUS },
      `its media type "${NYDUS}" is not supported`,
    ],
    [
      'EROFS',
      { tar: other, blob: randomBytes(5000), mediaType: 'application/vnd.erofs.layer.v1' },
      'its media type "application/vnd.erofs.layer.v1" is not supported',
    ],
  ]

  it.each(cases)('is named, and counts with the size in the manifest: %s', async (_, layer, why) => {
    const { code, words, stderr } = await inspected([app, layer])
    expect(stderr).toBe('measuring ./image\n')
    const { size } = image(layer).layers[0]!
    expect(words).toMatch(
      new RegExp(`Layer 2 of 2 \\([\\d.]+ k?B compressed\\) was not read: ${escaped(why)}\\.`),
    )
    expect(words).toContain(`${(size / 1000).toFixed(1)} kB not known`)
    expect(words).toContain('at least 9.0 kB')
    expect(code).toBe(0)
  })

  it('keeps limits on files from passing, and those on compressed bytes are judged', async () => {
    const layers = [app, packed('xz')]
    const limits = [
      '--max-size',
      '1 MB',
      '--max-unpacked-size',
      '1 MB',
      '--max-hidden',
      '0',
      '--max-layers',
      '3',
    ]
    const { code, words, stderr } = await inspected(layers, ...limits)
    expect(words).toMatch(/within total, compressed/)
    expect(words).toMatch(/skipped total, unpacked/)
    expect(words).toMatch(/skipped hidden bytes, compressed/)
    expect(words).toMatch(/within number of layers/)
    expect(stderr).toContain('was not judged: layer 2 cannot be read')
    expect(code).toBe(0)
    const required = await inspected(layers, ...limits, '--require-baseline')
    expect(required.words).toMatch(/not judged hidden bytes, compressed/)
    expect(required.code).toBe(1)
    const over = await inspected(layers, '--max-unpacked-size', '1 kB')
    expect(over.words).toMatch(/over total, unpacked/)
    expect(over.words).toContain('raise --max-unpacked-size to 9 kB')
    expect(over.code).toBe(1)
  })

  it('keeps growth of unpacked bytes from being judged where it changed, and only there', async () => {
    const xz = packed('xz')
    const more = { tar: writeTar([{ path: 'app/z', content: randomBytes(4000) }]) }
    const cwd = folderWithImages({
      before: files({ layers: [app, xz] }),
      same: files({ layers: [app, xz, more] }),
      changed: files({ layers: [app, packed('bzip2')] }),
      readable: files({ layers: [app, { tar: other }] }),
    })
    const growth = ['--max-growth', '1 kB', '--budget-metric', 'unpacked']
    const same = await inTerminal(cwd, 'compare', './before', './same', ...growth)
    expect(same.words).toContain('Growth by this change is 4.0 kB unpacked')
    expect(same.code).toBe(1)
    for (const after of ['./changed', './readable']) {
      const { code, words, stderr } = await inTerminal(cwd, 'compare', './before', after, ...growth)
      expect(stderr).toMatch(/Growth was not judged: a layer that changed cannot be read/)
      expect(words).toMatch(/Unpacked .* not comparable/)
      expect(code).toBe(0)
    }
  })

  it('is read as ever where its bytes are a tar, whatever it is called', async () => {
    const named = { ...app, mediaType: 'application/vnd.oci.image.layer.v1.tar+estargz' }
    expect((await inspected([named])).words).toMatch(/1 file, /)
  })
})

describe('a foreign layer', () => {
  const FOREIGN = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'

  it('that the image does not hold is named, and counts with its size in the manifest', async () => {
    const written = image({ tar: other, mediaType: FOREIGN }, app)
    const layout = layoutFiles([written])
    layout.delete(blobPath(written.layers[0]!.digest))
    const { code, words, stderr } = await inTerminal(
      folderWithImages({ image: layout }),
      'inspect',
      './image',
    )
    expect(stderr).toBe('measuring ./image\n')
    expect(words).toMatch(
      /Layer 1 of 2 \(.*\) was not read: it is a foreign layer \("application.*foreign.*"\), which the image does not hold\./,
    )
    expect(words).toContain('at least 9.0 kB')
    expect(code).toBe(0)
  })

  it('is named where an engine saved the image without it', async () => {
    const written = image({ tar: other, mediaType: FOREIGN }, app)
    const saved = dockerSaveFiles([written], { style: 'legacy' })
    const [manifest] = JSON.parse((saved.get('manifest.json') as Buffer).toString()) as [{ Layers: [string] }]
    saved.delete(manifest.Layers[0])
    const sources = { [written.diffIds[0]!]: written.layers[0] }
    saved.set('manifest.json', json([{ ...manifest, LayerSources: sources }]))
    const cwd = folderWithImages({})
    writeFileSync(path.join(cwd, 'image.tar'), archiveOf(saved))
    const { code, words } = await inTerminal(cwd, 'inspect', './image.tar')
    expect(words).toMatch(/Layer 1 of 2 \(.*\) was not read: it is a foreign layer/)
    expect(code).toBe(0)
  })

  it('that the image holds is named, and read', async () => {
    const { words } = await inspected([{ tar: other, mediaType: FOREIGN }, app])
    expect(words).toMatch(/Layer 1 of 2 is a foreign layer \(".*"\): registries do not need to hold it\./)
    expect(words).toMatch(/2 files, /)
  })

  it('is an error where it is any other layer that is not there', async () => {
    const written = image(app)
    const layout = layoutFiles([written])
    layout.delete(blobPath(written.layers[0]!.digest))
    const { code, stderr } = await inTerminal(folderWithImages({ image: layout }), 'inspect', './image')
    expect(stderr).toMatch(/the blob sha256:\w+ is not in/)
    expect(code).toBe(2)
  })
})

describe('an archive in a compression that cannot be read', () => {
  it.each(['xz', 'bzip2', 'lz4'] as const)('is named: %s', async compression => {
    const cwd = folderWithImages({})
    writeFileSync(path.join(cwd, 'image.tar'), startingAs(compression))
    const { code, stderr } = await inTerminal(cwd, 'inspect', './image.tar')
    expect(stderr).toContain(
      `image.tar" is compressed with ${compression}, which is not supported: decompress it first`,
    )
    expect(code).toBe(2)
  })
})

function startingAs(what: keyof typeof STARTS): Buffer {
  return Buffer.concat([Buffer.from(STARTS[what], 'hex'), randomBytes(4000)])
}

function escaped(text: string): string {
  return text.replaceAll(/[()+."-]/g, String.raw`\$&`)
}

describe('a platform that an image at a path does not have', () => {
  it('is an error, and one that it has is not', async () => {
    const cwd = folderWithImages({ image: files({ layers: [app] }) })
    const { code, stderr } = await inTerminal(cwd, 'inspect', './image', '--platform', 'linux/arm64')
    expect(stderr).toContain('"./image" has no platform linux/arm64, only linux/amd64')
    expect(code).toBe(2)
    expect((await inTerminal(cwd, 'inspect', './image', '--platform', 'linux/x86_64')).code).toBe(0)
    const saved = await inTerminal(cwd, 'inspect', './image', '--save-measurement', 'saved.json')
    expect(saved.code).toBe(0)
    expect((await inTerminal(cwd, 'inspect', 'saved.json', '--platform', 'linux/arm64')).code).toBe(2)
  })
})
