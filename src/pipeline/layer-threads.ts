import { availableParallelism } from 'node:os'
import path from 'node:path'
import { ImageError } from '../errors/image-error.ts'
import type { LayerReaders, ReadElsewhere } from '../measure/layer-readers.ts'
import { UnreadableLayer } from '../measure/unreadable-layer.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { FilePart } from '../oci/file-part.ts'
import { Thread } from '../tools/thread.ts'
import type { LayerAnswer, LayerQuestion } from './layer-thread.ts'
import { limitYoungGeneration } from './limit-young-generation.ts'
import { mostlyAlone } from './mostly-alone.ts'

/** Beside this file, in the sources as in the bundle. */
const PROGRAM = path.join(import.meta.dirname, `layer-thread${path.extname(import.meta.filename)}`)

/** Compressed bytes that have to be read before threads are started: an estimate, as what a start costs hangs on the machine. */
const WORTH_THREADS = 24e6

/** More bring little: then the disk decides, and each takes some twenty megabytes. */
const MOST_THREADS = 4

/** Megabytes of heap for as many threads as there may be. An ordinary layer needs a few. */
const MEMORY = 2048

export interface ThreadChoice {
  /** Cores of the machine unless given. */
  readonly cores?: number
  /** Unless given what pays. Compressed bytes. */
  readonly worthThreads?: number
  /** Megabytes for all threads; unless given what hostile layers may need. */
  readonly memory?: number
}

/** Threads that were started before it was known what there is to read. */
const ready: Thread[] = []

/** Starts threads for an image that will have to be read, which takes as long as to read some megabytes: beside the build that makes it. */
export function readyLayerThreads(cores = availableParallelism()): void {
  const most = widest(cores)
  while (most > 1 && ready.length < most) ready.push(startThread(cores))
}

/**
 * Threads that read layers, as many as there are cores and layers; null where reading takes less than starting them, or there is nothing to
 * do at the same time.
 *
 * @param sizes compressed bytes of the layers that have to be read.
 */
export function openLayerThreads(
  sizes: readonly number[],
  { cores = availableParallelism(), worthThreads = WORTH_THREADS, memory = MEMORY }: ThreadChoice = {},
): LayerReaders | null {
  if (sizes.length > 0) limitYoungGeneration()
  const started = ready.splice(0)
  const width = Math.min(widest(cores), sizes.length)
  const isWorth = width > 1 && sizes.reduce((sum, size) => sum + size, 0) >= worthThreads
  for (const needless of started.splice(isWorth ? width : 0)) void needless.close()
  if (!isWorth) return null
  const all = Array.from({ length: width }, () => started.pop() ?? startThread(cores, memory))
  const idle = [...all]
  const alone = mostlyAlone(
    sizes.toSorted((a, b) => b - a),
    width,
  ).values()
  return {
    width,
    async read(blob, descriptor, reading) {
      const atOnce = alone.next().value !== true
      const thread = idle.pop()
      if (thread === undefined) throw new RangeError('no thread is idle')
      try {
        return indexIn(await ask(thread, { blob, descriptor, reading: { ...reading, atOnce } }))
      } finally {
        idle.push(thread)
        await blob.close()
      }
    },
    async close() {
      await Promise.all(all.map(thread => thread.close()))
    },
  }
}

function widest(cores: number): number {
  return Math.min(cores, MOST_THREADS)
}

function startThread(cores: number, memory = MEMORY): Thread {
  return new Thread({
    program: PROGRAM,
    name: 'the thread that reads layers',
    memory: Math.floor(memory / widest(cores)),
  })
}

interface Asked {
  readonly blob: FilePart
  readonly descriptor: Descriptor
  readonly reading: Parameters<ReadElsewhere>[2]
}

async function ask(thread: Thread, { blob, descriptor, reading }: Asked): Promise<LayerAnswer> {
  const { onProgress, ...options } = reading
  const question: LayerQuestion = { descriptor, place: blob.place, ...options }
  return (await thread.ask(question, read => onProgress?.(read, descriptor.size))) as LayerAnswer
}

function indexIn(answer: LayerAnswer): Buffer {
  switch (answer.kind) {
    case 'index':
      return Buffer.from(answer.packed.buffer, answer.packed.byteOffset, answer.packed.byteLength)
    case 'image-error':
      throw new ImageError(answer.message)
    case 'unreadable':
      throw new UnreadableLayer(answer.message)
  }
}
