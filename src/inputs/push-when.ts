import { type PushWhen } from '../model/choices.ts'
import { InputError } from '../errors/input-error.ts'

/**
 * @param text empty is the default, `within-budget`.
 * @throws InputError for any other word.
 */
export function parsePushWhen(text: string, where: string): PushWhen {
  if (text === '') return 'within-budget'
  if (text === 'within-budget' || text === 'always') return text
  throw new InputError(
    `${where} is ${JSON.stringify(text.slice(0, 40))}; write \`within-budget\` or \`always\``,
  )
}
