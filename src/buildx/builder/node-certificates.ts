/** What proves to BuildKit who we are, and to us who BuildKit is, over TCP. PEM texts. */
export interface NodeCertificates {
  readonly cacert?: string
  readonly cert?: string
  readonly key?: string
}

const VARIABLE = /^BUILDER_NODE_(\d{1,4})_AUTH_TLS_(CACERT|CERT|KEY)$/

/**
 * The certificates that docker/setup-buildx-action takes from the environment, by number of the node: 0 is the first one, 1
 * the first of `append`.
 */
export function readNodeCertificates(
  env: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<number, NodeCertificates> {
  const nodes = new Map<number, NodeCertificates>()
  for (const [name, value = ''] of Object.entries(env)) {
    const [, number, part] = VARIABLE.exec(name) ?? []
    if (number === undefined || part === undefined || value.trim() === '') continue
    const index = Number(number)
    nodes.set(index, { ...nodes.get(index), [part.toLowerCase()]: value })
  }
  return nodes
}

/** An environment without the certificates, for tools that read them from files. */
export function withoutCertificates<Value>(env: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !VARIABLE.test(name)))
}
