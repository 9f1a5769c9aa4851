import { Command } from 'commander'
import { VERSION } from '../model/version.ts'
import { type CliIo, coloursOn, widthOf } from './cli-io.ts'
import { plainFlags } from './plain-flags.ts'

const IMAGES = `
An image is an OCI layout (directory or tar), a \`docker save\` archive, or a reference that the engine or a registry has.
A baseline may also be a measurement that --save-measurement wrote.

Sizes have a unit: 145MB (10^6) or 145MiB (2^20). Exit code: 0 within budget, 1 over budget, 2 wrong use or failure.`

/** Each is loaded when it is asked for, and help of all loads all. */
const COMMANDS = {
  build: async () => (await import('./build-command.ts')).buildCommand,
  bake: async () => (await import('./bake-command.ts')).bakeCommand,
  compare: async () => (await import('./compare-command.ts')).compareCommand,
  inspect: async () => (await import('./inspect-command.ts')).inspectCommand,
  fix: async () => (await import('./fix-command.ts')).fixCommand,
}

type CommandName = keyof typeof COMMANDS

const ALL = Object.keys(COMMANDS) as CommandName[]

/**
 * Runs the command that arguments name.
 *
 * @throws CommanderError for arguments that are wrong, and for help that was asked for; what the command throws.
 */
export async function runCommand(
  args: readonly string[],
  io: CliIo,
  setExitCode: (code: number) => void,
): Promise<void> {
  const named = ALL.filter(name => name === args[0])
  const root = await program(io, setExitCode, named.length > 0 ? named : ALL)
  await root.parseAsync(plainFlags(args, root), { from: 'user' })
}

/** The command line with these commands, ready to parse. Commands tell their exit code to `setExitCode`. */
export async function program(
  io: CliIo,
  setExitCode: (code: number) => void,
  names: readonly CommandName[] = ALL,
): Promise<Command> {
  const root = new Command('slim-build')
    .description(
      'Builds a container image, measures it, shows what grew and why, and enforces a size budget.',
    )
    .version(VERSION)
    .addHelpText('after', IMAGES)
  const makers = await Promise.all(names.map(name => COMMANDS[name]()))
  const commands = makers.map(make => make(io, setExitCode))
  for (const command of commands) root.addCommand(command)
  for (const command of [root, ...commands]) {
    command.exitOverride().showHelpAfterError('(add --help for the options)')
    command.configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
      getOutHasColors: () => coloursOn(io.stdout, io.env),
      getErrHasColors: () => coloursOn(io.stderr, io.env),
    })
  }
  return root
}
