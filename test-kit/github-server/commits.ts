/** The answer to a request for a commit of `acme/shop`; null for every other request. */
export function answerCommit(
  parents: ReadonlyMap<string, readonly string[]>,
  { pathname }: URL,
): { status: number; body: object } | null {
  const sha = /^\/repos\/acme\/shop\/git\/commits\/([0-9a-f]+)$/.exec(pathname)?.[1]
  if (sha === undefined) return null
  const known = parents.get(sha)
  if (known === undefined) return { status: 404, body: { message: 'Not Found' } }
  return { status: 200, body: { sha, parents: known.map(parent => ({ sha: parent })) } }
}
