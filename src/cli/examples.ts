import type { Command } from 'commander'

/**
 * Shows examples at the top of a command's help: what most people look for there.
 *
 * @param examples what each does, and the arguments of the command.
 */
export function addExamples(
  command: Command,
  examples: readonly (readonly [does: string, args: string])[],
): Command {
  const name = `slim-build ${command.name()}`
  const widest = Math.max(...examples.map(([, args]) => args.length))
  const lines = examples.map(([does, args]) => `  ${name} ${args.padEnd(widest)}  ${does}`)
  return command.addHelpText('before', `Examples:\n${lines.join('\n')}\n`)
}
