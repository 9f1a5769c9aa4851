/** Labels of a pull request as GitHub tells of them: what happened, in order, and what its people may do. */
export interface LabelHistory {
  readonly events: LabelEvent[]
  /** `admin`, `write`, `read` or `none` by login; who is not here is unknown to GitHub. */
  readonly permissions: Map<string, string>
}

export interface LabelEvent {
  readonly event: string
  readonly actor?: { readonly login: string; readonly type: string }
  readonly label?: { readonly name: string; readonly color: string }
}

interface Answer {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody sets a label or takes it off. */
export function label(name: string, login: string, event: 'labeled' | 'unlabeled' = 'labeled'): LabelEvent {
  const type = login.endsWith('[bot]') ? 'Bot' : 'User'
  return { event, actor: { login, type }, label: { name, color: 'ffffff' } }
}

/** The answer to a request about labels of `acme/shop` number 7; null for every other request. */
export function answerLabels({ events, permissions }: LabelHistory, url: URL): Answer | null {
  const { pathname } = url
  if (pathname === '/repos/acme/shop/issues/7/labels') return { status: 200, body: labelsNow(events) }
  if (pathname === '/repos/acme/shop/issues/7/events') return pageOf(events, url)
  const login = /^\/repos\/acme\/shop\/collaborators\/([^/]+)\/permission$/.exec(pathname)?.[1]
  if (login === undefined) return null
  const permission = permissions.get(decodeURIComponent(login))
  if (permission === undefined) return { status: 404, body: { message: `${login} is not a user` } }
  return { status: 200, body: { permission, role_name: permission } }
}

function labelsNow(events: readonly LabelEvent[]): object[] {
  const names = new Set<string>()
  for (const { event, label: about } of events) {
    if (event === 'labeled' && about !== undefined) names.add(about.name)
    if (event === 'unlabeled' && about !== undefined) names.delete(about.name)
  }
  return [...names].map(name => ({ name }))
}

function pageOf(events: readonly LabelEvent[], url: URL): Answer {
  const size = Number(url.searchParams.get('per_page') ?? 30)
  const page = Number(url.searchParams.get('page') ?? 1)
  const next = `<${url.origin}${url.pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
  const items = events.slice((page - 1) * size, page * size)
  const body = items.map((each, index) => ({ id: index + 1, ...each }))
  return { status: 200, body, headers: page * size < events.length ? { link: next } : {} }
}
