import type { Application } from './plan.ts'
import { commandsOf, lastOf } from './single-stage.ts'

const MAKES_USERS = /^(?:addgroup|adduser|groupadd|useradd|groupmod|usermod)\s/

/** Words without anything that a shell reads. */
const PLAIN = /^[\w./:=@,+% -]+$/

/** What the last stage does for the user that a container runs as. */
export interface UserSetup {
  /** Commands that make users and give them the application's folder; they need a shell and the tools of this distribution. */
  readonly commands: readonly string[]
  /** The name or number of the user; null: the one of the base image. */
  readonly user: string | null
}

/**
 * How the last stage comes to the user of the present one. COPY keeps the owners of all that is in a folder, but not of the folder.
 *
 * @param known users of the image that the last stage stands on.
 * @returns null where a user is not known there, or made in a way that is not understood.
 */
export function userSetup({ stage }: Application, known: readonly string[]): UserSetup | null {
  const commands = commandsOf(stage)
  if (commands === null) return null
  const making = commands.filter(command => MAKES_USERS.test(command))
  const user = lastOf(stage, 'USER')?.rest ?? null
  const name = user?.split(':')[0] ?? 'root'
  const isKnown =
    /^(?:\d+|root)$/.test(name) ||
    known.includes(name) ||
    making.some(command => command.split(/\s+/).includes(name))
  if (!isKnown || !making.every(command => PLAIN.test(command))) return null
  if (/^(?:0|root)$/.test(name)) return { commands: making, user }
  const owning = commands
    .filter(command => /^chown\s/.test(command))
    .flatMap(command => ofFolder(command, stage.folder))
  return { commands: [...making, ...owning], user }
}

/** `chown -R node:node .` as it is for the folder alone. */
function ofFolder(command: string, folder: string | null): string[] {
  const [owner = '', ...paths] = command
    .split(/\s+/)
    .slice(1)
    .filter(word => !word.startsWith('-'))
  const isMeant = folder !== null && paths.some(path => ['.', './', folder, `${folder}/`].includes(path))
  return isMeant && PLAIN.test(owner) ? [`chown ${owner} ${folder}`] : []
}
