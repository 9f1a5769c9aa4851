import { ToolError } from '../errors/tool-error.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'
import { readAnswer } from './read-answer.ts'

/** Who did something on GitHub. */
export interface Actor {
  readonly login: string
  /** `User`, `Bot`, … */
  readonly type: string
}

/** More pages of 100 events than any pull request has. */
const MOST_PAGES = 100

/**
 * Who set the label that a pull request has; null when its history does not say, or says that it was taken off.
 *
 * @param issue the path of the pull request as an issue.
 * @throws ToolError when GitHub refuses, does not answer, or has more history than can be read.
 */
export async function labelActor(api: GitHubApi, issue: string, label: string): Promise<Actor | null> {
  let actor: Actor | null = null
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { body, more } = readAnswer(await api.request('GET', `${issue}/events?per_page=100&page=${page}`))
    for (const event of Array.isArray(body) ? (body as unknown[]) : []) {
      const { event: kind, label: about, actor: by } = fieldsOf(event)
      if (!isLabel(about, label)) continue
      if (kind === 'labeled') actor = actorOf(by)
      if (kind === 'unlabeled') actor = null
    }
    if (!more) return actor
  }
  throw new ToolError(messages.tooManyEvents(MOST_PAGES * 100))
}

/** Whether what the API says is this label; GitHub tells labels apart without regard to case. */
export function isLabel(value: unknown, label: string): boolean {
  const { name } = fieldsOf(value)
  return typeof name === 'string' && name.toLowerCase() === label.toLowerCase()
}

function actorOf(value: unknown): Actor | null {
  const { login, type } = fieldsOf(value)
  if (typeof login !== 'string' || typeof type !== 'string') return null
  return /^[\w-]{1,100}(?:\[bot\])?$/.test(login) ? { login, type } : null
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
