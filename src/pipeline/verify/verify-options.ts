import { InputError } from '../../errors/input-error.ts'
import type { AdviceMode } from '../../model/choices.ts'
import { messages } from '../messages.ts'
import type { VerifyOptions } from './verify-advice.ts'

/**
 * How the advice of a run is tried; undefined: it is not.
 *
 * @param where what the command was given to, for the message: ``input `verify-command` ``, `--verify-command`.
 * @throws InputError for a command that nothing would run.
 */
export function verifyOptions({
  advice,
  command,
  where,
}: {
  readonly advice: AdviceMode | undefined
  readonly command: string | null
  readonly where: string
}): VerifyOptions | undefined {
  if (advice === 'verified') return { command, rules: [], isThorough: false }
  if (command === null) return undefined
  throw new InputError(messages.verifyingNotAsked(where))
}
