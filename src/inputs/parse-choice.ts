import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'
import { nearestName } from './nearest-name.ts'

/**
 * One word of a list, without regard to case and to blanks around it; empty is the first.
 *
 * @param where what the text was given to, for the message: ``input `cache` ``, `--cache`.
 * @throws InputError for another word, with the nearest one, else with all of them.
 */
export function parseChoice<Choice extends string>(
  text: string,
  choices: readonly [Choice, ...Choice[]],
  where: string,
): Choice {
  const word = text.trim().toLowerCase()
  const choice = word === '' ? choices[0] : choices.find(each => each === word)
  if (choice !== undefined) return choice
  const nearest = nearestName(word, choices)
  const hint = nearest === null ? `write one of ${choices.join(', ')}` : `did you mean \`${nearest}\`?`
  throw new InputError(messages.choiceInvalid(where, text, hint))
}
