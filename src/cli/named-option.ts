import { Option } from 'commander'
import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/** An option whose value names something. Empty, as of a variable that is not set, it would mean the working directory. */
export function namedOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(asName(flags))
}

/** The same of a file: others take `-` for standard output, and here it would become a file of that name. */
export function fileOption(flags: string, description: string): Option {
  const asNamed = asName(flags)
  return new Option(flags, description).argParser((value: string) => {
    if (value === '-') throw new InputError(messages.optionIsDash(nameIn(flags)))
    return asNamed(value)
  })
}

function asName(flags: string): (value: string) => string {
  return value => {
    if (value === '') throw new InputError(messages.nameEmpty(nameIn(flags)))
    return value
  }
}

/** `--output` of `-o, --output <file>`. */
function nameIn(flags: string): string {
  return /--\S+/.exec(flags)?.[0] ?? flags
}
