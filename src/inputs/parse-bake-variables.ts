import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/**
 * Variables of bake files, `NAME=value` each; the value may hold `=`.
 *
 * @throws InputError for an item that has no name. The message does not repeat the value, which may be a secret.
 */
export function parseBakeVariables(items: readonly string[], where: string): Map<string, string> {
  return new Map(
    items.map((item, index) => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(item) ?? []
      if (name !== undefined && value !== undefined) return [name, value]
      throw new InputError(messages.variableInvalid(index + 1, where))
    }),
  )
}
