import { Command } from 'commander'
import { VERSION } from '../pipeline/version.ts'
import { bakeCommand } from './bake-command.ts'
import { buildCommand } from './build-command.ts'
import { type CliIo, coloursOn, widthOf } from './cli-io.ts'
import { compareCommand } from './compare-command.ts'
import { fixCommand } from './fix-command.ts'
import { inspectCommand } from './inspect-command.ts'
import { plainFlags } from './plain-flags.ts'

const IMAGES = `
An image is an OCI layout (directory or tar), a \`docker save\` archive, or a reference that the engine or a registry has.
A baseline may also be a measurement that --save-measurement wrote.

Sizes are 145MB (10^6), 145MiB (2^20) or a number of bytes. Exit code: 0 within budget, 1 over budget, 2 wrong use or failure.`

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
  const root = program(io, setExitCode)
  await root.parseAsync(plainFlags(args, root), { from: 'user' })
}

/** The whole command line, ready to parse. Commands tell their exit code to `setExitCode`. */
export function program(io: CliIo, setExitCode: (code: number) => void): Command {
  const root = new Command('slim-build')
    .description(
      'Builds a container image, measures it, shows what grew and why, and enforces a size budget.',
    )
    .version(VERSION)
    .addHelpText('after', IMAGES)
  const commands = [buildCommand, bakeCommand, compareCommand, inspectCommand, fixCommand].map(command =>
    command(io, setExitCode),
  )
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
