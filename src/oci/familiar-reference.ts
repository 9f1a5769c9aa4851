/**
 * An image reference as people write it, for words about an image: `docker.io/library/node:22@sha256:…` is `node:22`. Without its digest
 * it may name another image by now.
 */
export function familiarReference(reference: string): string {
  return reference
    .replace(/^docker\.io\/(?:library\/(?=[^/]*$))?/, '')
    .replace(/@sha(?:256|512):[0-9a-f]+$/, '')
}
