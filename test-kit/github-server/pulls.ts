/** A file that a pull request changes, with its diff as GitHub shows it: hunks alone. */
export interface PullFile {
  readonly filename: string
  readonly patch: string
}

/** The answer to a request for `acme/shop` number 7 itself; null for every other request, or where its head is not known. */
export function answerPull(head: string | null, { pathname }: URL): { status: number; body: object } | null {
  if (head === null || pathname !== '/repos/acme/shop/pulls/7') return null
  return { status: 200, body: { number: 7, state: 'open', head: { sha: head, ref: 'feature' } } }
}

/** The answer to a request for the files that number 7 changes; null for every other request. */
export function answerFiles(
  files: readonly PullFile[],
  { origin, pathname, searchParams }: URL,
): { status: number; body: object; headers?: Record<string, string> } | null {
  if (pathname !== '/repos/acme/shop/pulls/7/files') return null
  const size = Math.min(100, Number(searchParams.get('per_page') ?? 30))
  const page = Number(searchParams.get('page') ?? 1)
  const body = files.slice((page - 1) * size, page * size).map(({ filename, patch }) => {
    const marked = (mark: string) => patch.split('\n').filter(line => line.startsWith(mark)).length
    const [additions, deletions] = [marked('+'), marked('-')]
    const url = `${origin}/acme/shop/${filename}`
    return {
      ...{ sha: 'bbcd538c8e72b8c175046e27cc8f907076331401', filename, status: 'modified', patch },
      ...{ additions, deletions, changes: additions + deletions },
      ...{ blob_url: url, raw_url: url, contents_url: url },
    }
  })
  const next = `<${origin}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
  return page * size < files.length ? { status: 200, body, headers: { link: next } } : { status: 200, body }
}

/** The lines of the head that each hunk of a diff shows, by number. */
export function linesShown(patch: string): ReadonlyMap<number, string>[] {
  const hunks: Map<number, string>[] = []
  let line = 0
  for (const text of patch.split('\n')) {
    const start = /^@@ \S+ \+(\d+)/.exec(text)?.[1]
    if (start !== undefined) {
      line = Number(start)
      hunks.push(new Map())
    } else if (/^[+ ]/.test(text)) hunks.at(-1)?.set(line++, text.slice(1))
  }
  return hunks
}
