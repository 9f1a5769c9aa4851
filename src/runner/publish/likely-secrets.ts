import type { BuildRequest } from '../../model/build-request.ts'
import { maskableTexts } from '../../text/maskable-texts.ts'
import type { ToolContext } from '../../tools/tool-context.ts'

/** What variables that hold secrets are called. */
const SECRET_NAME = /token|secret|passw|pwd|key|auth|credential/i

/**
 * Values that a build may print and that nobody may want to see in a comment: build arguments, and variables that are called like
 * secrets. The runner knows more of them, and masks them in the log alone.
 */
export function likelySecrets({ buildArgs = [] }: BuildRequest, env: ToolContext['env']): string[] {
  const given = buildArgs.map(each => each.split(/=(.*)/s)[1] ?? env[each] ?? '')
  const variables = Object.entries(env).flatMap(([name, value = '']) =>
    SECRET_NAME.test(name) ? [value] : [],
  )
  return [...given, ...variables].flatMap(maskableTexts)
}
