import { mkdtemp, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { machineFailure } from '../../errors/machine-failure.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import type { BuildContext } from '../build-context.ts'
import { messages } from '../messages.ts'
import { LayoutNotRead, PipeNotMade } from './layout-not-read.ts'
import { type UnpackLayout, withLayoutStreams } from './stream-layouts.ts'

/** Free bytes below which no copy is tried: who fills a disk fails others on it. */
const ROOM = 500_000_000

/** How BuildKit's image comes to us. */
export interface LayoutTransfer {
  /** A directory of the solve's own. */
  readonly directory: string
  /** Reads images as they are written; null: BuildKit copies them into layouts. */
  readonly unpack: UnpackLayout | null
}

/**
 * Does a solve whose images are copied, where there is room for the copy; else, or when it did not fit, one whose images are read as they
 * are written. A copy is what costs least where layers are known: those are not sent at all.
 *
 * @param once whether it cannot be done a second time; then nothing is copied.
 * @throws LayoutNotRead when the images cannot be read either way; what the solve throws.
 */
export async function copiedOrStreamed<Result>(
  attempt: (way: LayoutTransfer) => Promise<Result>,
  {
    context,
    name,
    once = false,
  }: { readonly context: BuildContext; readonly name: string; readonly once?: boolean },
): Promise<Result> {
  const { tempDir, unpackLayout: unpack = null, signal } = context
  const newDirectory = () => mkdtemp(path.join(tempDir, name))
  const streamed = async (reader: UnpackLayout) =>
    attempt({ directory: await newDirectory(), unpack: reader })
  const free = await freeBytes(tempDir)
  if (unpack !== null && (once || free < ROOM)) {
    const tried = await unlessWithoutPipes(streamed(unpack))
    if (tried !== null) return tried.result
  }
  const directory = await newDirectory()
  try {
    return await attempt({ directory, unpack: null })
  } catch (error) {
    const why = signal.aborted ? null : noRoomReason(error, directory)
    if (why === null) throw error
    await rm(directory, { recursive: true, force: true })
    if (unpack === null || once) throw notRead(tempDir, free, why, error)
    return await streamed(unpack)
  }
}

/** Null when there are no pipes: then nothing was solved. */
async function unlessWithoutPipes<Result>(
  solving: Promise<Result>,
): Promise<{ readonly result: Result } | null> {
  try {
    return { result: await solving }
  } catch (error) {
    if (error instanceof PipeNotMade) return null
    throw error
  }
}

/**
 * Does a solve while its images are read, where they are.
 *
 * @param layouts directories of the layouts that are ours.
 * @throws LayoutNotRead when one cannot be read for want of room; what the solve or the reading throws.
 */
export async function readingStreams<Result>(
  layouts: readonly string[],
  unpack: UnpackLayout | null,
  context: BuildContext,
  solve: () => Promise<Result>,
): Promise<Result> {
  if (unpack === null) return solve()
  const { result, unread } = await withLayoutStreams(layouts, unpack, context, solve)
  if (unread === null) return result
  context.signal.throwIfAborted()
  const { tempDir } = context
  const why = machineFailure(unread, tempDir) ?? (unread instanceof ToolError ? unread.message : null)
  throw why === null ? (unread as Error) : notRead(tempDir, null, why, unread)
}

function notRead(tempDir: string, free: number | null, why: string, cause: unknown): LayoutNotRead {
  const room = free === null || free === Infinity ? null : formatBytes(free)
  return new LayoutNotRead(messages.imageNotRead(tempDir, room, why), { cause })
}

/** Infinity where it cannot be told. */
async function freeBytes(directory: string): Promise<number> {
  const found = await statfs(directory).catch(() => null)
  return found === null ? Infinity : found.bavail * found.bsize
}

/** What Go says of a write that the system refuses. */
const REFUSED = /no space left on device|disk quota exceeded|file too large|read-only file system/i

/** Why a directory of ours could not be written to; null where it was something else that failed, as the disk of a builder. */
function noRoomReason(error: unknown, directory: string): string | null {
  const own = machineFailure(error, directory)
  if (own !== null) return own
  if (!(error instanceof ToolError)) return null
  const said = [error.message, ...error.stderr].find(line => line.includes(directory))
  return REFUSED.exec(said ?? '')?.[0].toLowerCase() ?? null
}
