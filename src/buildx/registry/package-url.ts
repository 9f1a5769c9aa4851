/** `docker.io/library/alpine:3` as BuildKit's materials spell it. */
export function packageUrl(reference: string): string {
  const familiar = reference.replace(/^docker\.io\/(library\/)?/, '')
  return `pkg:docker/${familiar.replace(/:(?=[^/]*$)/, '@')}`
}
