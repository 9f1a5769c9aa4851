import { InputError } from '../errors/input-error.ts'
import { checkConfig } from './check-config.ts'
import { readConfigBudgets } from './config-budgets.ts'
import { type KeyLocations, locationsIn } from './config-location.ts'
import type { ConfigProblem } from './config-problem.ts'
import type { Config } from './config.ts'
import { messages } from './messages.ts'
import { failOn, inFile, parseYaml } from './parse-yaml.ts'

/** A config file of budgets is a screen or two. A larger file is a mistake or an attack. Characters. */
const MAX_LENGTH = 1_000_000

/**
 * What a config file says.
 *
 * @param file its path, for messages and as the budgets' source.
 * @throws InputError with every error of the file, each with line, column and the right spelling.
 */
export function parseConfig(text: string, file: string): Config {
  if (text.length > MAX_LENGTH) throw new InputError(messages.configTooLong(file, text.length, MAX_LENGTH))
  const { document, lines, value: said } = parseYaml(text, inFile(file))
  const places = locationsIn(document, lines)
  // An empty file says nothing, which is allowed.
  const value = said ?? {}
  failOn(located(checkConfig(value), places, file))
  const { config, problems } = readConfigBudgets(value, key => `${file}:${places.ofKey(key).line}`)
  failOn(located(problems, places, file))
  return config
}

/** In the order of the file. */
function located(problems: readonly ConfigProblem[], places: KeyLocations, file: string): string[] {
  return problems
    .map(({ path, about, message }) => {
      const place = about === 'key' ? places.ofKey(path) : places.ofValue(path)
      return { ...place, message }
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ message, ...at }) => `${inFile(file)(at)}: ${message}`)
}
