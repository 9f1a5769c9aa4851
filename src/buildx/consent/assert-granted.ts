import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { environmentFlag } from '../../text/go-flag.ts'
import { messages } from '../messages.ts'
import { existingPath } from './existing-path.ts'
import { ANY_PATH } from './granted-privileges.ts'
import { LOCAL_DELETE, type Privileges } from './requested-privileges.ts'

/** Where bake runs, and what its environment says of asking. */
export interface ConsentContext {
  /** Absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the bake files are in Git. */
  readonly remote: boolean
}

/** What is asked for and was not granted. */
interface Missing {
  /** In the words of `--allow`. */
  readonly flag: string
  /** In buildx's words. */
  readonly words: string
  /** Of the file system and its sockets, for which buildx can be told not to ask. */
  readonly fs: boolean
}

/**
 * Refuses a bake that asks for more than it was granted. buildx would ask, or refuse where nobody can answer; with the progress that
 * slim-build reads it does neither, so that is done here, by its rules and in its words.
 *
 * @throws InputError with the options that would grant it all.
 */
export function assertGranted(asked: Privileges, granted: Privileges, place: ConsentContext): void {
  const missing = [...missingEntitlements(asked, granted), ...missingPaths(asked, granted, place.cwd)]
  if (!missing.some(({ fs }) => !fs || asksForFiles(place))) return
  throw new InputError(
    messages.privilegesNotGranted(
      missing.map(each => each.words),
      missing.map(each => each.flag),
    ),
  )
}

/** For files in Git one variable turns it off, and another one decides it for all. */
function asksForFiles({ env, remote }: ConsentContext): boolean {
  const asks = !(remote && environmentFlag(env.BAKE_ALLOW_REMOTE_FS_ACCESS, false))
  return environmentFlag(env.BUILDX_BAKE_ENTITLEMENTS_FS, asks)
}

const NETWORK = 'running build containers that can access host network'
const INSECURE = 'running privileged containers that can make system changes'
const DEVICES = 'access to CDI devices'
const DELETE = 'deleting stale files from local output destinations'
const AGENT = 'forwarding default SSH agent socket'

function missingEntitlements({ entitlements }: Privileges, granted: Privileges): Missing[] {
  const missing = (flag: string, words: string, fs = false) =>
    entitlements.has(flag) && !granted.entitlements.has(flag) ? [{ flag, words, fs }] : []
  return [
    ...missing('network.host', NETWORK),
    ...missing('security.insecure', INSECURE),
    ...missing('device', DEVICES),
    ...missingDevices(entitlements, granted.entitlements),
    ...missing(LOCAL_DELETE, DELETE),
    ...missing('ssh', AGENT, true),
  ]
}

function missingDevices(asked: ReadonlySet<string>, granted: ReadonlySet<string>): Missing[] {
  if (granted.has('device')) return []
  const allowed = devicesIn(granted)
  const devices = devicesIn(asked).filter(device => !allowed.includes(device))
  return devices.map(each => ({ flag: `device=${each}`, words: `access to device ${each}`, fs: false }))
}

/** `device=acme.com/gpu=0,required`: the name is what stands before a comma. */
function devicesIn(entitlements: ReadonlySet<string>): string[] {
  return [...entitlements].flatMap(each => /^device=([^,]+)/.exec(each)?.[1] ?? [])
}

function missingPaths(asked: Privileges, granted: Privileges, cwd: string): Missing[] {
  const reads = ungrantedPaths(asked.reads, granted.reads, cwd)
  const writes = ungrantedPaths(asked.writes, granted.writes, cwd)
  const both = reads.filter(each => writes.includes(each))
  const here = existingPath(cwd).existing
  const missing = (flag: string, words: string, paths: readonly string[]) =>
    paths.map(each => {
      const shown = shownPath(each, here)
      return { flag: `${flag}=${shown}`, words: `${words} access to path ${shown}`, fs: true }
    })
  return [
    ...missing('fs', 'read and write', both),
    ...missing(
      'fs.read',
      'read',
      reads.filter(each => !both.includes(each)),
    ),
    ...missing(
      'fs.write',
      'write',
      writes.filter(each => !both.includes(each)),
    ),
  ]
}

/** Paths that are not below one that was granted, as far as they exist; of those one lies below the other, the upper. */
function ungrantedPaths(asked: ReadonlySet<string>, granted: ReadonlySet<string>, cwd: string): string[] {
  if (granted.has(ANY_PATH)) return []
  const allowed = [...granted].map(each => grantedPlace(path.resolve(cwd, each)))
  const places = new Set([...asked].flatMap(each => leadsTo(each, cwd)))
  const top = [...places].filter(place => ![...places].some(other => place.startsWith(`${other}${path.sep}`)))
  return top.filter(place => !allowed.some(each => isBelow(place, each))).sort()
}

/**
 * Where a path leads to buildx, which takes `..` out of it first, and where it leads to the system, which follows links first
 * (`link/../file`). It must be granted by both.
 */
function leadsTo(location: string, cwd: string): string[] {
  const asWritten = path.isAbsolute(location) ? location : `${cwd}${path.sep}${location}`
  return [existingPath(path.resolve(cwd, location)).existing, existingPath(asWritten).existing]
}

function grantedPlace(location: string): string {
  const { existing, missing } = existingPath(location)
  return path.join(existing, missing)
}

function isBelow(place: string, above: string): boolean {
  const inside = above.endsWith(path.sep) ? above : `${above}${path.sep}`
  return place === above || place.startsWith(inside)
}

/** Relative to where bake runs, unless it is further up than its parent. */
function shownPath(place: string, cwd: string): string {
  const relative = path.relative(cwd, place) || '.'
  return relative.startsWith(`..${path.sep}..`) ? place : relative
}
