import type { GitHubAnswer } from './github-api.ts'

/** What was asked for, and the permission that it takes. */
export interface Asked {
  readonly verb: 'read' | 'write'
  /** With what else is to be known of it. */
  readonly permission: string
}

/** Why an answer is not what was asked for. */
export interface AnswerTrouble {
  /** A sentence without its end, with what to do about it. */
  readonly sentence: string
  /** The token lacks the permission: that, and no passing trouble. */
  readonly refused: boolean
}

/** Says what an answer that is no success means; a 403 alone means three things. */
export function answerTrouble(
  { status, limited, body }: GitHubAnswer,
  { verb, permission }: Asked,
): AnswerTrouble {
  const passing = (sentence: string): AnswerTrouble => ({ sentence, refused: false })
  if (limited) return passing(`GitHub takes no more requests of this token for a while (${status})`)
  if (status === 403 && verb === 'write' && isLocked(body)) return passing('its conversation is locked (403)')
  if (status === 403 || status === 404) {
    return { sentence: `the token may not ${verb} it (${status}); give the job ${permission}`, refused: true }
  }
  if (status === 401) return passing('GitHub does not know the token (401)')
  if (status === 422 && verb === 'write') return passing('GitHub did not accept its text (422)')
  return passing(`GitHub's API answered ${status}`)
}

/** `Unable to create comment because issue is locked.` */
function isLocked(body: unknown): boolean {
  const message = (body as { message?: unknown } | null)?.message
  return typeof message === 'string' && message.includes('is locked')
}
