import { ToolError } from '../errors/tool-error.ts'
import { answerTrouble } from './answer-trouble.ts'
import type { GitHubAnswer } from './github-api.ts'

/** The token may not do what was asked for. */
export class RefusedError extends ToolError {}

const COMMENT = { verb: 'write', permission: '`pull-requests: write`, which forks do not get' } as const

/**
 * The answer, when GitHub did what it was asked for.
 *
 * @throws ToolError with what to do about it.
 */
export function accept(answer: GitHubAnswer): GitHubAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer
  const { sentence, refused } = answerTrouble(answer, COMMENT)
  throw refused ? new RefusedError(sentence) : new ToolError(sentence)
}
