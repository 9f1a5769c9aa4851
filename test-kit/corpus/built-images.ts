import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { writeTar } from '../tar-writer.ts'
import type { CorpusImage } from './corpus-image.ts'
import { run } from './run.ts'

/** Images that BuildKit builds, by Dockerfiles as people write them, and what crane and the engine make of images. */
export const BUILT_IMAGES: readonly CorpusImage[] = [
  built('multi-stage', 'only the last stage is shipped', {
    dockerfile: 'FROM scratch AS build\nCOPY big small /\nFROM scratch\nCOPY --from=build /small /\n',
  }),
  built('chown-and-delete', 'chown -R, rm, a directory made anew, and hard links in later layers', {
    bases: ['alpine'],
    dockerfile: [
      'FROM alpine',
      'COPY big small /srv/',
      'RUN mkdir /srv/d && echo 1 > /srv/d/one && ln /srv/d/one /srv/d/two',
      'RUN chown -R 1000:1000 /srv',
      'RUN rm /srv/big',
      'RUN rm -rf /srv/d && mkdir /srv/d && echo 2 > /srv/d/three',
      'RUN ln /srv/small /srv/hard && ln -s small /srv/soft',
      'RUN rm /srv/small && mkdir /srv/small && echo 3 > /srv/small/four',
    ].join('\n'),
  }),
  built('zstd', 'layers compressed with zstd', {
    dockerfile: 'FROM scratch\nCOPY big /\nCOPY small /\n',
    output: 'compression=zstd,force-compression=true',
  }),
  built('uncompressed', 'layers that are plain tars', {
    dockerfile: 'FROM scratch\nCOPY big /\nCOPY small /\n',
    output: 'compression=uncompressed,force-compression=true',
  }),
  built('docker-media-types', "Docker's media types instead of OCI's, written by BuildKit", {
    dockerfile: 'FROM scratch\nCOPY big /\n',
    output: 'oci-mediatypes=false',
  }),
  built('two-platforms-attested', 'an index of two platforms and their attestations', {
    dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY small /$TARGETARCH\nCOPY big /\n',
    argv: ['--platform', 'linux/amd64,linux/arm64', '--provenance=mode=max'],
  }),
  built('same-files-other-owner', 'COPY --chown of what is there: copies of which only the owner differs', {
    dockerfile:
      'FROM scratch\nCOPY big small /\nCOPY --chown=1000:1000 big small /\nCOPY --chmod=600 small /\n',
  }),
  built('added-tar', 'ADD of a tar with device nodes, a sparse file and a name that is no UTF-8', {
    dockerfile: 'FROM scratch\nADD odd.tar /\nADD odd.tar /sub/\n',
    files: {
      'odd.tar': writeTar([
        { path: 'dir', type: 'directory' },
        { path: 'null', type: 'character-device', device: { major: 1, minor: 3 } },
        { path: Buffer.from([0x66, 0xff]), content: 'odd' },
        {
          path: 'holes',
          sparse: { form: 'pax-1.0', size: 100_000, regions: [{ offset: 50_000, data: Buffer.from('x') }] },
        },
        { path: 'dir/link', type: 'hardlink', link: 'holes' },
      ]),
    },
  }),
  {
    name: 'crane-append',
    odd: 'layers that crane put on top of an image, without any history',
    form: 'layout',
    async make(directory, { env, registry }) {
      const reference = `${registry}/corpus/append:${process.pid}`
      const location = path.join(directory, 'layout')
      for (const [name, entries] of [
        [
          'one.tar',
          [
            { path: 'a', content: 'one' },
            { path: 'b/c', content: 'two' },
          ],
        ],
        ['two.tar', [{ path: 'b/.wh.c' }, { path: 'a', content: 'three' }]],
      ] as const) {
        writeFileSync(path.join(directory, name), writeTar(entries))
      }
      const files = ['-f', path.join(directory, 'one.tar'), '-f', path.join(directory, 'two.tar')]
      await run('crane', ['append', '--insecure', ...files, '-t', reference], { env })
      await run(
        'crane',
        ['mutate', '--insecure', '--set-platform', 'linux/amd64', reference, '-t', reference],
        { env },
      )
      await run('crane', ['pull', '--insecure', '--format', 'oci', reference, location], { env })
      return location
    },
  },
  {
    name: 'crane-flatten',
    odd: 'an image that crane flattened into one layer',
    form: 'layout',
    async make(directory, engine) {
      const { env, registry } = engine
      const reference = `${registry}/corpus/flatten:${process.pid}`
      const location = path.join(directory, 'layout')
      const from = await buildLayout(directory, engine, {
        dockerfile: 'FROM scratch\nCOPY big small /\nCOPY --chown=1 small /\n',
      })
      await run('crane', ['push', '--insecure', from, reference], { env })
      await run('crane', ['flatten', '--insecure', reference, '-t', `${reference}-flat`], { env })
      await run('crane', ['pull', '--insecure', '--format', 'oci', `${reference}-flat`, location], { env })
      return location
    },
  },
  {
    name: 'docker-save',
    odd: 'a docker save archive as the engine of today writes it',
    form: 'archive',
    async make(directory, { env }) {
      const tag = `corpus/saved:${process.pid}`
      writeContext(directory, { dockerfile: 'FROM scratch\nCOPY big small /\n' })
      await run('docker', ['buildx', 'build', '--load', '--provenance=false', '-t', tag, directory], { env })
      await run('docker', ['save', '-o', path.join(directory, 'image.tar'), tag], { env })
      await run('docker', ['image', 'rm', tag], { env })
      return path.join(directory, 'image.tar')
    },
  },
]

interface Recipe {
  readonly dockerfile: string
  readonly bases?: readonly string[]
  readonly files?: Readonly<Record<string, Buffer>>
  /** More attributes of the exporter. */
  readonly output?: string
  readonly argv?: readonly string[]
}

function built(name: string, odd: string, recipe: Recipe): CorpusImage {
  return {
    name,
    odd,
    form: 'layout',
    bases: recipe.bases ?? [],
    make: (directory, engine) => buildLayout(directory, engine, recipe),
  }
}

async function buildLayout(
  directory: string,
  { env }: { readonly env: NodeJS.ProcessEnv },
  recipe: Recipe,
): Promise<string> {
  const location = path.join(directory, 'built')
  const context = path.join(directory, 'context')
  writeContext(context, recipe)
  const output = ['type=oci', 'tar=false', `dest=${location}`, recipe.output].filter(
    part => part !== undefined,
  )
  const argv = recipe.argv ?? ['--provenance=false']
  await run('docker', ['buildx', 'build', '-o', output.join(','), ...argv, context], { env })
  return location
}

function writeContext(directory: string, { dockerfile, files = {} }: Recipe): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(path.join(directory, 'Dockerfile'), dockerfile)
  writeFileSync(path.join(directory, 'big'), Buffer.from('0123456789abcdef'.repeat(4096)))
  writeFileSync(path.join(directory, 'small'), 'small')
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, name), content)
}
