import { type Command, Option } from 'commander'

/** Declares the options on what must hold before anything is pushed. */
export function addGateOptions(command: Command): Command {
  return command
    .option('--reproducible', 'make the same digest from the same content: all times are that of the commit')
    .option('--push-when <when>', 'push `within-budget` (default) or `always`')
    .addOption(
      new Option(
        '--required-target <stage>',
        'stage that must build before the image is built; for bake, a target',
      ).argParser((stage: string, before: readonly string[] | undefined) => [...(before ?? []), stage]),
    )
}
