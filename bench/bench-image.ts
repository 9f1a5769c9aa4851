import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { blobFile, makeImage, makeLayer } from './make-image.ts'
import type { ImageRecipe } from './recipes.ts'

/** An image on the disk. */
export interface BenchImage {
  readonly name: string
  readonly layout: string
  /** The files of its layers. */
  readonly blobs: readonly string[]
}

/** Makes an image in a folder, once. */
export async function benchImage(
  folder: string,
  { name, layers }: ImageRecipe,
  log: (line: string) => void,
): Promise<BenchImage> {
  const layout = path.join(folder, name)
  const blobs = `${layout}.json`
  if (!existsSync(blobs)) {
    log(`making the image ${name}`)
    const made = await Promise.all(layers.map(layer => makeLayer(layout, layer)))
    await makeImage(layout, name, made)
    writeFileSync(path.join(layout, 'manifest.json'), savedManifest(layout, name))
    writeFileSync(blobs, JSON.stringify(made.map(({ descriptor }) => blobFile(layout, descriptor.digest))))
  }
  return { name, layout, blobs: JSON.parse(readFileSync(blobs, 'utf8')) as string[] }
}

/** The same as an archive that `docker load` takes, made once. */
export function archiveOf({ layout }: BenchImage): string {
  const archive = `${layout}.tar`
  if (existsSync(archive)) return archive
  const unfinished = `${archive}.part`
  const content = ['manifest.json', 'oci-layout', 'index.json', 'blobs']
  const { status, stderr } = spawnSync('tar', ['cf', unfinished, '-C', layout, ...content], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`tar failed: ${stderr}`)
  renameSync(unfinished, archive)
  return archive
}

/** Compressed bytes of the layers of some images, each layer once. */
export function bytesOfLayers(...images: readonly BenchImage[]): number {
  const files = new Map(images.flatMap(({ blobs }) => blobs.map(blob => [path.basename(blob), blob])))
  return [...files.values()].reduce((sum, file) => sum + statSync(file).size, 0)
}

/** What `docker save` writes beside a layout. */
function savedManifest(layout: string, name: string): string {
  const read = (file: string) => JSON.parse(readFileSync(path.join(layout, file), 'utf8')) as never
  const inBlobs = ({ digest }: Named) => `blobs/sha256/${digest.slice('sha256:'.length)}`
  const { manifests } = read('index.json') as { readonly manifests: readonly [Named] }
  const { config, layers } = read(inBlobs(manifests[0])) as {
    readonly config: Named
    readonly layers: readonly Named[]
  }
  return JSON.stringify([
    { Config: inBlobs(config), RepoTags: [`${name}:latest`], Layers: layers.map(inBlobs) },
  ])
}

interface Named {
  readonly digest: string
}
