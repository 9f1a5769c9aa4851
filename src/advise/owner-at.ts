import { shellCommands } from '../edit/shell-commands.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { linesAfter, linesBefore } from './line-graph.ts'
import { commandOf } from './line-origin.ts'

/** Two lines, and the layers that they made. */
export interface Between {
  /** The one that copies, and the one that changes the owner later, in the platform's `lines`. */
  readonly copy: number
  readonly change: number
}

/**
 * The owner that a `COPY --chown` has to name to do what a later `chown` does.
 *
 * @param owner as `chown` takes it: `node:node`, `1000`.
 * @returns null where the user or the group is only made after the COPY, by a number that no command says, or the owner is not understood.
 */
export function ownerAt(image: PlatformMeasurement, owner: string, between: Between): string | null {
  const [, user = '', colon = '', group = ''] = /^([\w.-]*)(?:(:)([\w.-]*))?$/.exec(owner) ?? []
  // `chown node:` means the user's own group.
  if (user + group === '' || (colon !== '' && group === '')) return null
  // Without a group, `chown` leaves the one of the COPY, which is root's; `--chown` would take the user's number.
  const parts = [
    idAt(image, user, { ...between, file: 'etc/passwd', made: USERS }),
    idAt(image, group, { ...between, file: 'etc/group', made: GROUPS }),
  ]
  return parts.every(part => part !== null) ? parts.join(':') : null
}

/** What makes names, and the option that says their number. */
interface Making {
  readonly programs: ReadonlySet<string>
  readonly option: RegExp
}

const USERS: Making = { programs: new Set(['useradd', 'adduser']), option: /^(?:-u|--uid)$/ }
const GROUPS: Making = { programs: new Set(['groupadd', 'addgroup']), option: /^(?:-g|--gid)$/ }

interface Names extends Between {
  /** What lists the names. */
  readonly file: string
  readonly made: Making
}

/** A name that is there when the COPY runs, or its number. */
function idAt(image: PlatformMeasurement, name: string, { file, made, copy, change }: Names): string | null {
  if (name === '' || name === 'root') return '0'
  if (/^\d+$/.test(name) || !isWrittenBetween(image, file, { copy, change })) return name
  const after = new Set(linesAfter(image, copy))
  const commands = [change, ...linesBefore(image, change).filter(each => after.has(each))]
    .flatMap(each => shellCommands(commandOf(image, each)) ?? [])
    .map(({ words }) => words.flatMap(({ text }) => text.split('=')))
  const [making] = commands.filter(
    words => made.programs.has(words[0] ?? '') && words.slice(1).includes(name),
  )
  const at = making?.findIndex(word => made.option.test(word)) ?? -1
  const id = at < 0 ? '' : (making?.[at + 1] ?? '')
  return /^\d+$/.test(id) ? id : null
}

/** Whether a layer above the one of the COPY, up to that of the change, has a file. */
function isWrittenBetween(
  { files, layers }: PlatformMeasurement,
  file: string,
  { copy, change }: Between,
): boolean {
  const [lower, upper] = [copy, change].map(index => layers.findIndex(({ line }) => line === index))
  return files.some(
    each =>
      files.layer(each) > (lower ?? -1) &&
      files.layer(each) <= (upper ?? Infinity) &&
      files.path(each) === file,
  )
}
