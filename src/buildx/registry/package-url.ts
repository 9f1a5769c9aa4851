/** `docker.io/library/alpine:3` as BuildKit's materials spell it. */
export function packageUrl(reference: string): string {
  const familiar = reference.replace(/^docker\.io\/(library\/)?/, '')
  // By its positions, not by an expression: the name may be a label of an image, as long as anybody likes.
  const colon = familiar.indexOf(':', familiar.lastIndexOf('/') + 1)
  return `pkg:docker/${colon < 0 ? familiar : `${familiar.slice(0, colon)}@${familiar.slice(colon + 1)}`}`
}
