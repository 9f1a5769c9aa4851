import { lstat, mkdtemp, readdir, readlink, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readRegularFile } from './read-regular-file.ts'

const PREFIX = 'slim-build-'
const NAME = /^slim-build-[A-Za-z0-9]{6}$/

/** In each directory: which process it is of. */
const OWNER = 'owner.json'
const LARGEST_OWNER = 1000

/** Directories that are looked at, at most. */
const MOST = 200

/** A process of this machine: numbers are used again, so when it started, and in which boot and namespace, counts as well. */
interface Owner {
  readonly pid: number
  readonly started: string
  readonly boot: string
  readonly namespace: string
}

/**
 * Makes a directory of a run of its own, which says whose it is, and removes what earlier runs left there because they were killed: only
 * directories of this user whose process is known to be dead.
 *
 * @throws the file system's error when it cannot be made.
 */
export async function makeOwnedDirectory(parent: string): Promise<string> {
  const directory = await mkdtemp(path.join(parent, PREFIX)).catch((error: unknown) => {
    // Of the two names the user knows this one.
    throw Object.assign(error as Error, { path: parent })
  })
  const own = await readOwnProcess()
  if (own === null) return directory
  await writeFile(path.join(directory, OWNER), JSON.stringify(own), { mode: 0o600 })
  await sweep(parent, directory, own)
  return directory
}

/** What cannot be removed stays: it is a courtesy. */
async function sweep(parent: string, own: string, owner: Owner): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  const { uid } = await lstat(own)
  for (const name of names.filter(each => NAME.test(each)).slice(0, MOST)) {
    const directory = path.join(parent, name)
    if (directory !== own && (await isLeftBehind(directory, uid, owner)))
      await rm(directory, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function isLeftBehind(directory: string, uid: number, own: Owner): Promise<boolean> {
  const found = await lstat(directory).catch(() => null)
  if (found === null || !found.isDirectory() || found.uid !== uid) return false
  const owner = await readOwner(directory)
  // Of another boot or namespace nobody here can say whether it lives.
  if (owner?.boot !== own.boot || owner.namespace !== own.namespace) return false
  return (await startOf(String(owner.pid))) !== owner.started
}

async function readOwner(directory: string): Promise<Partial<Owner> | null> {
  try {
    const text = await readRegularFile(path.join(directory, OWNER), { most: LARGEST_OWNER, links: 'refuse' })
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** Null where there is no `/proc` to tell by: then nothing is swept. */
async function readOwnProcess(): Promise<Owner | null> {
  try {
    const pid = await readlink('/proc/self')
    const started = await startOf(pid)
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const namespace = await readlink('/proc/self/ns/pid')
    return started === null ? null : { pid: Number(pid), started, boot, namespace }
  } catch {
    return null
  }
}

/** By proc(5), the 22nd field of `/proc/pid/stat`; names may hold blanks and brackets. Null: there is no such process. */
async function startOf(pid: string): Promise<string | null> {
  const text = await readFile(`/proc/${Number(pid)}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
