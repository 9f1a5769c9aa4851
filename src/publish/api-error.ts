import { ToolError } from '../errors/tool-error.ts'
import type { GitHubAnswer } from './github-api.ts'
import { messages } from './messages.ts'

/** GitHub answered, and did not do what it was asked for. */
export class ApiError extends ToolError {
  readonly status: number
  /** Milliseconds after which it wants to be asked again; null: it does not say. */
  readonly retryAfter: number | null
  /** Whether it is likely to say the same for ever: some answers of an outage look like those of a rule. */
  readonly isLasting: boolean

  constructor(message: string, { status, limited, retryAfter }: GitHubAnswer) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
    this.isLasting = !limited && status >= 400 && status < 500 && status !== 408 && status !== 409
  }
}

/** The token lacks a permission: that, and no passing failure. */
export class RefusedError extends ApiError {}

/** Nobody may comment. */
export class LockedError extends ApiError {}

/** What was asked for. */
export interface ApiRequest {
  readonly verb: 'read' | 'write'
  /** The permission that it takes, and what else is to be known of it. Markdown. */
  readonly permission: string
}

/** What an answer that is no success means, with what to do about it; a 403 alone means three things. */
export function apiErrorFrom(answer: GitHubAnswer, { verb, permission }: ApiRequest): ApiError {
  const { status, limited, body } = answer
  if (limited) return new ApiError(messages.rateLimitExceeded(status), answer)
  if (status === 403 && isLocked(body)) return new LockedError(messages.conversationLocked, answer)
  if (status === 403 || status === 404)
    return new RefusedError(messages.missingPermission(verb, status, permission), answer)
  if (status === 401) return new ApiError(messages.tokenRejected, answer)
  if (status === 422 && verb === 'write') return new ApiError(messages.textRejected, answer)
  return new ApiError(messages.unexpectedStatus(status), answer)
}

/** `Unable to create comment because issue is locked.` */
function isLocked(body: unknown): boolean {
  const message = (body as { message?: unknown } | null)?.message
  return typeof message === 'string' && message.includes('is locked')
}
