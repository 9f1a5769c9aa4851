import path from 'node:path'

import fc from '../properties.ts'

import { archiveOf, dockerSaveFiles, layoutFiles, writeFiles, writeImage } from '../image-writer.ts'
import type { ImageFiles, ImageInput, LayerInput } from '../image-writer.ts'
import { opaque, whiteout, writeTar } from '../tar-writer.ts'
import type { TarInput } from '../tar-writer.ts'
import type { SparseInput } from '../tar-sparse.ts'
import type { CorpusImage } from './corpus-image.ts'
import { ordinaryLayers } from './random-layers.ts'

/** Images made byte by byte: what no build tool writes on a good day, and what only old or other ones do. */
export const WRITTEN_IMAGES: readonly CorpusImage[] = [
  layout(
    'whiteouts-of-nothing',
    'whiteouts of things that never existed, in directories that never existed',
    [
      tar(file('a', 10), whiteout('never')),
      tar(whiteout('b'), whiteout('x/y/z'), file('d/e', 20), whiteout('d/f')),
    ],
  ),
  layout('opaque-anywhere', 'opaque marks before and after what their own layer has in the directory', [
    tar(file('one/old', 10), file('one/deep/old', 11), file('two/old', 12), file('three', 13)),
    tar(opaque('one'), file('one/new', 20), file('two/new', 21), opaque('two')),
  ]),
  layout(
    'files-and-directories-trade-places',
    'a file over a directory, a directory over a file and over a link',
    [
      tar(file('a/b/c', 10), file('d', 11), { path: 'l', type: 'symlink', link: 'a' }, file('keep', 12)),
      tar(file('a', 20), file('d/e', 21), file('l/m', 22)),
    ],
  ),
  layout('path-twice-in-one-tar', 'the same path twice in one tar: the later one wins', [
    tar(file('a', 10), file('b/c', 11), file('a', 20), file('b', 21)),
  ]),
  layout('layer-twice', 'one layer that the manifest lists twice', [
    tar(file('a', 1000), { path: 'b', type: 'hardlink', link: 'a' }),
    tar(file('a', 500)),
    tar(file('a', 1000), { path: 'b', type: 'hardlink', link: 'a' }),
  ]),
  layout('empty-layers', 'layers without any entry, packed in three ways', [
    tar(),
    { ...tar(), compression: 'zstd' },
    tar(file('a', 10)),
    { ...tar(), compression: 'none' },
  ]),
  layout('hard-links', 'hard links whose first name is deleted, replaced or reached through a link', [
    tar(
      file('first', 100),
      hardLink('second', 'first'),
      file('x', 200),
      hardLink('y', 'x'),
      file('gone', 300),
      hardLink('gone-too', 'gone'),
    ),
    tar(whiteout('first'), file('x', 50), whiteout('gone'), whiteout('gone-too')),
  ]),
  layout('long-names', 'PAX and GNU long names and links, and numbers in base 256', [
    tar(
      { ...file(`${'p'.repeat(90)}/${'q'.repeat(150)}`, 10), longNames: 'pax' },
      { ...file(`${'g'.repeat(90)}/${'h'.repeat(150)}`, 11), longNames: 'gnu' },
      { path: 'link', type: 'symlink', link: 't'.repeat(180), longNames: 'gnu' },
      { ...file('base256', 12), sizeIn: 'base256' },
      { ...file('paxsize', 13), sizeIn: 'pax' },
    ),
  ]),
  layout('hostile-names', 'names that are no UTF-8, and such that harm logs, tables and terminals', [
    tar(
      { path: Buffer.from([0x66, 0xff, 0xfe, 0x2f, 0xc3, 0x28]), content: 'x' },
      file('new\nline', 2),
      file('pipe|tick`', 3),
      file('@org/team', 4),
      file('::set-output name=a::b', 5),
      file('\u001b[31mred', 6),
      file('unicode-\u202eelif', 7),
    ),
  ]),
  layout(
    'paths-that-wander',
    'paths with dots and slashes, and links within the layer that are written through',
    [
      tar(
        file('./a/./b//c', 10),
        { path: 'usr/lib/', type: 'directory' },
        { path: 'lib', type: 'symlink', link: 'usr/lib' },
        file('lib/d', 20),
        { path: 'abs', type: 'symlink', link: '/usr' },
        file('abs/lib/e', 30),
      ),
    ],
  ),
  layout(
    'docker-types',
    "Docker's media types (schema 2) and an attestation in the index",
    [tar(file('a', 10))],
    {
      docker: true,
    },
  ),
  layout('sparse', 'sparse files in all PAX forms, a fifo, and modes with set-uid and sticky bits', [
    tar(
      sparse('pax-0.0'),
      sparse('pax-0.1'),
      sparse('pax-1.0'),
      { path: 'pipe', type: 'fifo' },
      { ...file('suid', 10), mode: 0o4755 },
      { path: 'tmp', type: 'directory', mode: 0o1777 },
    ),
  ]),
  {
    ...layout('sparse-gnu', "a sparse file in GNU tar's old form, which containerd refuses", [
      tar(sparse('gnu-old')),
    ]),
    refused: /unhandled tar header type 83/,
  },
  layout('compressions-mixed', 'gzip, zstd and no compression side by side, under the same media type', [
    tar(file('a', 5000)),
    { ...tar(file('b', 5000)), compression: 'zstd' },
    { ...tar(file('c', 5000)), compression: 'none' },
  ]),
  {
    name: 'docker-save-legacy',
    odd: 'a docker save archive as engines before 25 write it',
    form: 'archive',
    make: directory =>
      archive(
        directory,
        dockerSaveFiles([writeImage({ layers: [tar(file('a', 10), file('b', 20)), tar(whiteout('a'))] })], {
          style: 'legacy',
          tags: ['corpus/legacy:1'],
        }),
      ),
  },
]

/** The same images in every run. The engine refuses 5: a whiteout below what was no directory in a lower layer. */
const SEEDS = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11]

/** What a property is checked against GNU tar with, here shown to the engine: a few, since each takes a container. */
export const RANDOM_IMAGES: readonly CorpusImage[] = SEEDS.map(seed => {
  const [layers = []] = fc.sample(
    ordinaryLayers.filter(layers => layers.length > 2 && layers.flat().length > 15),
    { seed, numRuns: 1 },
  )
  return layout(
    `random-${seed}`,
    'random layers',
    layers.map(entries => tar(...entries)),
  )
})

function layout(
  name: string,
  odd: string,
  layers: readonly LayerInput[],
  more: Partial<ImageInput> = {},
): CorpusImage {
  const make = (directory: string): string => {
    const location = path.join(directory, 'layout')
    const attestations = more.docker === true
    writeFiles(location, layoutFiles([writeImage({ layers, ...more })], { attestations }))
    return location
  }
  return { name, odd, form: 'layout', make }
}

function archive(directory: string, files: ImageFiles): string {
  writeFiles(directory, new Map([['image.tar', archiveOf(files)]]))
  return path.join(directory, 'image.tar')
}

function tar(...entries: TarInput[]): LayerInput {
  return { tar: writeTar(entries) }
}

/** Content that no two sizes share, and that compresses a little. */
function file(name: string, size: number) {
  return { path: name, content: `${size} ${name} `.repeat(size).slice(0, size) }
}

function sparse(form: SparseInput['form']): TarInput {
  const regions = [{ offset: 500_000, data: Buffer.alloc(700, 'x') }]
  return { path: form, sparse: { form, size: 1_000_000, regions } }
}

function hardLink(name: string, target: string): TarInput {
  return { path: name, type: 'hardlink', link: target }
}
