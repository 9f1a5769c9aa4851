import { ToolError } from '../errors/tool-error.ts'
import { accept } from './accept-answer.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'

const VIEWER = 'query{viewer{login}}'

/** Whose a token is, and what its server can be asked. */
export interface TokenOwner {
  /** Null: the token may not ask for it. What it writes says so. */
  readonly login: string | null
  readonly graphql: boolean
}

/** Statuses of a server that has no GraphQL. */
const NO_GRAPHQL = [404, 405, 501]

/** Statuses of a token that may not ask whose it is. */
const MAY_NOT_ASK = [401, 403, 404]

/**
 * The user that a token writes as. GitHub tells the token of an app in GraphQL alone; Gitea and Forgejo have REST alone.
 *
 * @throws ToolError when the server does not say.
 */
export async function tokenOwner(api: GitHubApi): Promise<TokenOwner> {
  const answer = await api.graphql(VIEWER, {})
  if (NO_GRAPHQL.includes(answer.status)) return { login: await restLogin(api), graphql: false }
  const { body } = accept(answer)
  const login = (body as { data?: { viewer?: { login?: unknown } | null } | null } | null)?.data?.viewer
    ?.login
  if (typeof login !== 'string') throw new ToolError(messages.tokenUserUnknown)
  return { login, graphql: true }
}

async function restLogin(api: GitHubApi): Promise<string | null> {
  const answer = await api.request('GET', '/user')
  if (!answer.limited && MAY_NOT_ASK.includes(answer.status)) return null
  const login = (accept(answer).body as { login?: unknown } | null)?.login
  if (typeof login !== 'string') throw new ToolError(messages.tokenUserUnknown)
  return login
}
