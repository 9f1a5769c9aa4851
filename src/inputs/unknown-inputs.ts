import { ACTION_INPUTS } from './action-inputs.ts'
import { nearestName } from './nearest-name.ts'

const NAMES: readonly string[] = ACTION_INPUTS.map(({ name }) => name)

/**
 * A sentence for each input that the action does not have. The runner hands them on all the same, and a misspelt budget would
 * silently never be judged.
 *
 * @param given names of inputs as the runner passes them, in lower case.
 */
export function unknownInputs(given: Iterable<string>): string[] {
  return [...given].filter(name => !NAMES.includes(name)).map(sentence)
}

function sentence(name: string): string {
  const nearest = nearestName(name, NAMES)
  const hint = nearest === null ? 'see action.yml for its inputs' : `did you mean \`${nearest}\`?`
  return `slim-build has no input \`${name.slice(0, 60)}\`; ${hint}`
}
