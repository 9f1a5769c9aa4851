import { COMMENT_MODES, type CommentMode } from '../model/choices.ts'
import { InputError } from '../errors/input-error.ts'
import { nearestName } from './nearest-name.ts'

/**
 * Reads the input `comment`; empty is `auto`.
 *
 * @throws InputError for a mode that there is not.
 */
export function parseCommentMode(text: string): CommentMode {
  const name = text.trim().toLowerCase()
  const mode = COMMENT_MODES.find(one => one === (name === '' ? 'auto' : name))
  if (mode !== undefined) return mode
  const nearest = nearestName(name, COMMENT_MODES)
  const hint = nearest === null ? `write one of ${COMMENT_MODES.join(', ')}` : `did you mean \`${nearest}\`?`
  throw new InputError(`input \`comment\` is ${JSON.stringify(text.slice(0, 40))}; ${hint}`)
}
