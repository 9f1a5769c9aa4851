import { familiarReference } from '../../oci/familiar-reference.ts'

/**
 * The build context that takes the place of an image in `FROM`: `--build-context node:22=docker-image://mirror.example/node:22`. BuildKit
 * compares familiar names, without `latest`; of more contexts with one name, the last one holds.
 *
 * @param buildContexts each as `name=value`.
 * @returns the context as it was given; null: the image itself is used.
 */
export function contextForImage(reference: string, buildContexts: readonly string[]): string | null {
  const name = nameOf(reference)
  return (
    buildContexts.findLast(item => nameOf(item.slice(0, Math.max(0, item.indexOf('=')))) === name) ?? null
  )
}

/** Whether a build context is an image of a registry. */
export function isImageContext(item: string): boolean {
  return item.slice(item.indexOf('=') + 1).startsWith('docker-image://')
}

function nameOf(reference: string): string {
  return familiarReference(reference).replace(/:latest$/, '')
}
