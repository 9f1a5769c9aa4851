import type { Command, Option } from 'commander'
import { parseFlag } from '../inputs/parse-flag.ts'

/**
 * Arguments in which options that are true or false stand alone or not at all. Docker's take a value behind `=` (`--push=false`, as
 * scripts write it), which commander does not.
 *
 * @throws InputError for a value that is neither.
 */
export function plainFlags(args: readonly string[], root: Command): string[] {
  const at = args.findIndex(arg => root.commands.some(command => command.name() === arg))
  const command = root.commands.find(each => each.name() === args[at])
  if (command === undefined) return [...args]
  const plain = args.slice(0, at + 1)
  const rest = args.slice(at + 1)
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') return [...plain, arg, ...rest]
    const flag = flagWithValue(arg, command.options)
    if (flag === null) plain.push(arg)
    else if (parseFlag(flag.value, `option ${flag.name}`)) plain.push(flag.name)
    if (takesNext(arg, command.options)) plain.push(...rest.splice(0, 1))
  }
  return plain
}

function flagWithValue(arg: string, options: readonly Option[]): { name: string; value: string } | null {
  const [, name = '', value = ''] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? []
  return options.some(option => option.isBoolean() && option.long === name) ? { name, value } : null
}

/** Whether what comes next is the value of this option. */
function takesNext(arg: string, options: readonly Option[]): boolean {
  return options.some(option => option.required && (option.long === arg || option.short === arg))
}
