import { ToolError } from '../errors/tool-error.ts'
import type { GitHubAnswer } from './github-api.ts'
import { messages } from './messages.ts'

/** The token lacks a permission: that, and no passing trouble. */
export class RefusedError extends ToolError {}

/** What was asked for. */
export interface ApiRequest {
  readonly verb: 'read' | 'write'
  /** The permission that it takes, and what else is to be known of it. Markdown. */
  readonly permission: string
}

/** What an answer that is no success means, with what to do about it; a 403 alone means three things. */
export function apiErrorFrom(
  { status, limited, body }: GitHubAnswer,
  { verb, permission }: ApiRequest,
): ToolError {
  if (limited) return new ToolError(messages.rateLimitExceeded(status))
  if (status === 403 && isLocked(body)) return new ToolError(messages.conversationLocked)
  if (status === 403 || status === 404)
    return new RefusedError(messages.missingPermission(verb, status, permission))
  if (status === 401) return new ToolError(messages.tokenRejected)
  if (status === 422 && verb === 'write') return new ToolError(messages.textRejected)
  return new ToolError(messages.unexpectedStatus(status))
}

/** `Unable to create comment because issue is locked.` */
function isLocked(body: unknown): boolean {
  const message = (body as { message?: unknown } | null)?.message
  return typeof message === 'string' && message.includes('is locked')
}
