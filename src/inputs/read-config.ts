import type { Stats } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { reasonOf } from '../errors/machine-failure.ts'
import { leadsOutOf } from '../files/leads-out-of.ts'
import { readRegularFile } from '../files/read-regular-file.ts'
import type { Config } from './config.ts'
import { messages } from './messages.ts'

/** Where the config file is looked for, from the root of the repository. */
export const DEFAULT_CONFIG = '.github/slim-build.yml'

/** What a config file says that is not there. */
export const NO_CONFIG: Config = { defaults: {}, images: new Map() }

/** Bytes; the parser has a closer limit in characters. */
export const LARGEST_CONFIG = 4_000_000

/**
 * The config file, or an empty config where it is not there and did not have to be.
 *
 * @param file the file as messages and reports show it, and `location`, where it is read.
 * @param required whether someone named it, so that its absence is a mistake.
 * @param workspace the checkout of a workflow's run, out of which no link may lead; null: the machine is the user's own.
 * @throws InputError when it is required and missing, cannot be read, is no file, or is wrong: without its budgets all would be green.
 */
export async function readConfig(
  file: string,
  location: string,
  { required, workspace }: { readonly required: boolean; readonly workspace: string | null },
): Promise<Config> {
  const stats = await statOf(file, location)
  if (stats === null) {
    await refuseOtherName(file, location)
    if (required) throw new InputError(messages.configMissing(file))
    return NO_CONFIG
  }
  await refuseOutside(file, location, workspace)
  if (!stats.isFile()) throw new InputError(messages.configNotAFile(file))
  if (stats.size > LARGEST_CONFIG) throw new InputError(messages.configTooLarge(file, stats.size))
  const text = await readRegularFile(location, { most: LARGEST_CONFIG, links: 'follow' }).catch(
    (error: unknown) => {
      throw unreadable(file, error)
    },
  )
  if (text === null) throw new InputError(messages.configNotAFile(file))
  // Most have no config file: the parsers of YAML and of its schema are not loaded for nothing.
  const { parseConfig } = await import('./parse-config.ts')
  return parseConfig(text, file)
}

/** What a message quotes of it must not be what a checkout's author cannot read: git's own files hold tokens, others of the runner keys. */
async function refuseOutside(file: string, location: string, workspace: string | null): Promise<void> {
  const real = await realpath(location)
  const isGit = real.split(path.sep).includes('.git')
  if (!isGit && (workspace === null || !(await leadsOutOf(workspace, location)))) return
  throw new InputError(messages.configOutsideCheckout(file))
}

/** Of two spellings of one name it is easy to take the other, and then no budget would hold. */
async function refuseOtherName(file: string, location: string): Promise<void> {
  if (!file.endsWith('.yml')) return
  const other = (name: string) => name.replace(/yml$/, 'yaml')
  if ((await lstat(other(location)).catch(() => null)) === null) return
  throw new InputError(messages.configOtherName(other(file), file))
}

/** Null where nothing is. A link that leads nowhere is something: its budgets were meant to hold. */
async function statOf(file: string, location: string): Promise<Stats | null> {
  try {
    return await stat(location)
  } catch (error) {
    if (!NOT_THERE.includes(codeOf(error))) throw unreadable(file, error)
  }
  const link = await lstat(location).catch(() => null)
  if (link === null) return null
  throw new InputError(messages.configDanglingLink(file))
}

const NOT_THERE = ['ENOENT', 'ENOTDIR']

function unreadable(file: string, cause: unknown): InputError {
  return new InputError(messages.configNotReadable(file, reasonOf(cause, file)), { cause })
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason'
}
