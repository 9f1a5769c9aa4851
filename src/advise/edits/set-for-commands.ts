import type { ShellCommand } from '../../edit/shell-commands.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { beforeCommand, runCommands } from './run-commands.ts'

/** Which commands get a variable. */
export interface SettingFor {
  /** Finds the lines that may have such commands: by the name of the program. */
  readonly mentions: RegExp
  readonly isMeant: (command: ShellCommand) => boolean
  /** `CGO_ENABLED=0` */
  readonly setting: string
}

/**
 * Sets a variable for each of some commands, in all RUN of the Dockerfile: those before the last one compile what it uses, too.
 *
 * @returns null without such a command, and where one is not understood.
 */
export function setForCommands(
  image: PlatformMeasurement,
  { mentions, isMeant, setting }: SettingFor,
  context: AdviceContext,
): Edit[] | null {
  const edits: (Edit | null)[] = []
  for (const [index, { instruction }] of image.lines.entries()) {
    if (!/^run\b/i.test(instruction) || !mentions.test(instruction)) continue
    const found = runCommands(image, index, context)
    if (found === null) return null
    edits.push(...found.commands.filter(isMeant).map(each => beforeCommand(found, each, `${setting} `)))
  }
  const certain = edits.filter(each => each !== null)
  return certain.length === 0 || certain.length < edits.length ? null : certain
}
