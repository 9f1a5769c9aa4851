import { type Command, Option } from 'commander'

/** Options on progress, as commander reads them. */
export interface ProgressOptions {
  readonly progress: string
  readonly quiet?: boolean
}

/** Declares the options on progress on a command, in a group of its help. */
export function addProgressOptions(command: Command, group: string): Command {
  const progress = new Option('--progress <type>', 'progress on standard error')
  return command
    .addOption(new Option('-q, --quiet', 'no progress').helpGroup(group))
    .addOption(progress.choices(['auto', 'plain', 'tty', 'quiet']).default('auto').helpGroup(group))
}

/** Which progress is wanted. */
export function progressOf({ quiet, progress }: ProgressOptions): string {
  return quiet === true ? 'quiet' : progress
}
