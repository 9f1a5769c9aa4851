import { PassThrough } from 'node:stream'
import { reasonOf } from '../../errors/machine-failure.ts'
import { runTool } from '../../tools/run-tool.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { messages } from '../messages.ts'
import { PipeNotMade } from './layout-not-read.ts'

/** Reads the archive of an image as it is written, and leaves a layout of it. */
export type UnpackLayout = (
  archive: AsyncIterable<Buffer>,
  layout: string,
  signal: AbortSignal,
) => Promise<void>

/** An image that is read while BuildKit writes it. */
export interface LayoutStream {
  /** Path of the named pipe that BuildKit writes the archive into. */
  readonly pipe: string
  /** Directory of the layout that is made of it. */
  readonly layout: string
}

/** The pipe of a layout; beside it, since nothing but the layout may be in it. */
export function pipeOf(layout: string): string {
  return `${layout}.pipe`
}

/**
 * Runs a solve whose images are written into pipes, and reads them meanwhile. A solve never waits for who reads: what cannot be read is
 * taken in all the same, so that it does all else that it is to do.
 *
 * @returns what the solve returned, and why an image could not be read; null: all were.
 * @throws what the solve throws; PipeNotMade when there are no pipes on this machine, before anything is solved.
 */
export async function withLayoutStreams<Result>(
  layouts: readonly string[],
  unpack: UnpackLayout,
  context: ToolContext,
  solve: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly unread: unknown }> {
  const streams = layouts.map(layout => ({ layout, pipe: pipeOf(layout) }))
  for (const { pipe } of streams) await makePipe(pipe, context)
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, context.signal])
  const reading = Promise.all(streams.map(each => readStream(each, unpack, { ...context, signal })))
  try {
    const result = await solve()
    for (const { pipe } of streams) await endUnwritten(pipe, context)
    return { result, unread: (await reading).find(failure => failure !== null) ?? null }
  } finally {
    over.abort()
    await reading
  }
}

async function makePipe(pipe: string, { env, signal }: ToolContext): Promise<void> {
  const { exitCode, stderr } = await runTool('mkfifo', ['-m', '600', pipe], { env, signal }).catch(
    (error: unknown) => {
      signal.throwIfAborted()
      return { exitCode: null, stderr: [reasonOf(error)] }
    },
  )
  if (exitCode !== 0) throw new PipeNotMade(messages.pipeNotMade(pipe, stderr.join(' ')))
}

/** Why it could not be read, or null. Takes in all that is written, whatever becomes of it. */
async function readStream(
  { pipe, layout }: LayoutStream,
  unpack: UnpackLayout,
  { env, signal }: ToolContext,
): Promise<unknown> {
  // Whoever reads it may not read just when the program fails: an error that nobody listens for ends the process.
  const archive = new PassThrough().on('error', () => undefined)
  // A program of its own: Node.js cannot be kept from waiting for who opens a pipe.
  const copying = runTool('cat', [pipe], { env, signal, grace: 100 }, { stdout: archive }).then(
    () => archive.end(),
    (error: unknown) => archive.destroy(error as Error),
  )
  const pieces = archive.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
  try {
    await unpack(pieces, layout, signal)
    return null
  } catch (error) {
    return error
  } finally {
    await pieces.return?.().catch(() => undefined)
    archive.resume()
    await copying
  }
}

/** What no image was written into has no end by itself: a writer that comes and goes makes one. */
async function endUnwritten(pipe: string, { env, signal }: ToolContext): Promise<void> {
  await runTool('sh', ['-c', ': <> "$1"', 'sh', pipe], { env, signal })
}
