import { leavesUnseen } from './app-entries.ts'
import { type BaseName, baseNameOf } from './final-stage-bases.ts'
import type { Application } from './plan.ts'
import { commandsOf } from './single-stage.ts'
import { installsForBuildingOnly } from './system-packages.ts'

/** How an application is built. */
export interface BuildCommands {
  readonly base: BaseName
  /** Of all RUN. */
  readonly commands: readonly string[]
}

/**
 * The commands of a build on an image of some family, where all that they install is there to build.
 *
 * @param isMeant which base images.
 */
export function buildCommands(
  { image, stage }: Pick<Application, 'image' | 'stage'>,
  isMeant: (base: BaseName) => boolean,
): BuildCommands | null {
  const base = baseNameOf(image)
  const commands = commandsOf(stage)
  if (base === null || !isMeant(base) || commands === null || !installsForBuildingOnly(commands)) return null
  return { base, commands }
}

/** The same, where nothing is left that no list of files shows. */
export function compileCommands(
  application: Pick<Application, 'image' | 'stage'>,
  isMeant: (base: BaseName) => boolean,
): BuildCommands | null {
  const found = buildCommands(application, isMeant)
  return found === null || leavesUnseen(found.commands, application) ? null : found
}

/** The one RUN that commands become; nothing of none. */
export function runOf(commands: readonly string[]): string[] {
  return commands.length === 0 ? [] : [`RUN ${commands.join(' && ')}`]
}
