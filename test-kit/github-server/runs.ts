/** A workflow run of `acme/shop` as GitHub tells of it. */
export interface StoredRun {
  readonly id: number
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  /** Null once the fork was deleted. */
  readonly headRepository: { readonly id: number; readonly owner: string } | null
  readonly attempt?: number
  /** `.github/workflows/ci.yml` unless it says otherwise. */
  readonly path?: string
}

export interface StoredJob {
  /** Default: every run has it. */
  readonly run?: number
  readonly name: string
  readonly conclusion: string | null
  readonly attempt?: number
}

export interface RunArtifact {
  readonly name: string
  readonly bytes: Buffer
  readonly expired?: boolean
}

export interface StoredPull {
  readonly number: number
  readonly headSha: string
  readonly headBranch: string
  readonly headRepository: { readonly id: number; readonly owner: string } | null
  readonly author?: { readonly login: string; readonly type: string }
}

/** What one server knows of runs and pull requests. */
export interface RunStore {
  readonly runs: StoredRun[]
  readonly jobs: StoredJob[]
  /** Of every run; the id is the place, from 1. */
  readonly artifacts: RunArtifact[]
  readonly pulls: StoredPull[]
  /** Files of the default branch, from the top. */
  readonly files: string[]
  /** What the token may read. */
  readonly readable: { actions: boolean; contents: boolean }
}

export interface RunReply {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

/** `acme/shop` itself. */
export const SHOP = { id: 1, owner: 'acme' }

export function emptyRunStore(): RunStore {
  return {
    runs: [],
    jobs: [],
    artifacts: [],
    pulls: [],
    files: ['.github/workflows/ci.yml'],
    readable: { actions: true, contents: true },
  }
}

/** The answer to a request about runs or pull requests of `acme/shop`; null for every other request. */
export function answerRuns(store: RunStore, url: URL): RunReply | null {
  const path = url.pathname.replace('/repos/acme/shop', '')
  if (path === '/pulls') return { status: 200, body: pulls(store, url) }
  if (path.startsWith('/contents/'))
    return contents(store, decodeURIComponent(path.slice('/contents/'.length)))
  if (!path.startsWith('/actions/')) return null
  if (!store.readable.actions) return NOT_ALLOWED
  const zip = /^\/actions\/artifacts\/(\d+)\/zip$/.exec(path)?.[1]
  if (zip !== undefined) return redirect(store, Number(zip), url)
  const [, id, part] = /^\/actions\/runs\/(\d+)(?:\/(jobs|artifacts))?$/.exec(path) ?? []
  const run = store.runs.find(each => String(each.id) === id)
  if (run === undefined) return { status: 404, body: { message: 'Not Found' } }
  if (part === 'jobs') return page('jobs', jobsOf(store, run.id), url)
  if (part === 'artifacts') return page('artifacts', store.artifacts.map(artifactOf), url)
  return { status: 200, body: runOf(run) }
}

/** What a signed address names; the token has no business there. */
export function signedContent(store: RunStore, pathname: string): Buffer | null {
  const id = /^\/signed\/(\d+)$/.exec(pathname)?.[1]
  return store.artifacts[Number(id) - 1]?.bytes ?? null
}

export const NOT_ALLOWED: RunReply = {
  status: 403,
  body: { message: 'Resource not accessible by integration' },
}

/** A file of the default branch, without what is in it. */
function contents({ files, readable }: RunStore, file: string): RunReply {
  if (!readable.contents) return NOT_ALLOWED
  if (!files.includes(file)) return { status: 404, body: { message: 'Not Found' } }
  const name = file.split('/').at(-1) ?? file
  return { status: 200, body: { type: 'file', encoding: 'base64', size: 0, name, path: file, content: '' } }
}

function redirect(store: RunStore, id: number, url: URL): RunReply {
  const artifact = store.artifacts[id - 1]
  if (artifact === undefined) return { status: 404, body: { message: 'Not Found' } }
  if (artifact.expired === true) return { status: 410, body: { message: 'Artifact has expired' } }
  return { status: 302, body: {}, headers: { location: `${url.origin}/signed/${id}` } }
}

/** One page of a list, as the query asks for it. */
export function page(name: string, items: readonly object[], url: URL): RunReply {
  const size = Number(url.searchParams.get('per_page') ?? 30)
  const number = Number(url.searchParams.get('page') ?? 1)
  const query = new URLSearchParams(url.searchParams)
  query.set('page', String(number + 1))
  const next = `<${url.origin}${url.pathname}?${query.toString()}>; rel="next"`
  return {
    status: 200,
    body: { total_count: items.length, [name]: items.slice((number - 1) * size, number * size) },
    headers: number * size < items.length ? { link: next } : {},
  }
}

function runOf({ id, event, headSha, headBranch, headRepository, attempt = 1, path }: StoredRun): object {
  return {
    id,
    event,
    head_sha: headSha,
    head_branch: headBranch,
    // GitHub's description knows no null here.
    ...(headRepository !== null && { head_repository: repositoryOf(headRepository) }),
    run_attempt: attempt,
    repository: repositoryOf(SHOP),
    path: path ?? '.github/workflows/ci.yml',
  }
}

function jobsOf({ jobs }: RunStore, id: number): object[] {
  return jobs.filter(({ run }) => run === undefined || run === id).map(jobOf)
}

function jobOf({ name, conclusion, attempt = 1 }: StoredJob, index: number): object {
  const status = conclusion === null ? 'in_progress' : 'completed'
  return { id: index + 1, name, conclusion, status, run_attempt: attempt }
}

function artifactOf({ name, bytes, expired = false }: RunArtifact, index: number): object {
  return { id: index + 1, name, size_in_bytes: bytes.length, expired }
}

function pulls(store: RunStore, { searchParams }: URL): object[] {
  const head = searchParams.get('head')
  return store.pulls
    .filter(pull => head === null || head === `${pull.headRepository?.owner ?? ''}:${pull.headBranch}`)
    .map(({ number, headSha, headBranch, headRepository, author }) => ({
      number,
      user: author ?? { login: 'octocat', type: 'User' },
      head: {
        sha: headSha,
        ref: headBranch,
        repo: headRepository === null ? null : repositoryOf(headRepository),
      },
    }))
}

function repositoryOf({ id, owner }: { readonly id: number; readonly owner: string }): object {
  return { id, owner: { login: owner, type: 'User' } }
}
