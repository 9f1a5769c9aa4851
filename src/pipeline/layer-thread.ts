import { Readable } from 'node:stream'
import { ImageError } from '../errors/image-error.ts'
import { indexLayer, type IndexLayerOptions } from '../measure/index-layer.ts'
import { packIndex } from '../measure/packed-index.ts'
import { PACKAGE_CATALOGS } from '../measure/packages/package-catalogs.ts'
import { UnreadableLayer } from '../measure/unreadable-layer.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { serveThread } from '../tools/serve-thread.ts'

/** What is asked of the program: all there is in a layer, whose bytes come along. */
export interface LayerQuestion extends Pick<IndexLayerOptions, 'limits' | 'weight'> {
  readonly descriptor: Descriptor
}

/** Errors that mean something to whoever asked come back as what they are. */
export type LayerAnswer =
  | { readonly kind: 'index'; readonly packed: Uint8Array }
  | { readonly kind: 'image-error'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string }

// The program of a thread that reads layers.
serveThread((question, bytes) => answer(question as LayerQuestion, bytes))

async function answer(
  { descriptor, ...options }: LayerQuestion,
  bytes: AsyncIterable<Buffer>,
): Promise<LayerAnswer> {
  try {
    const open = () => Promise.resolve(Readable.from(bytes, { objectMode: false }))
    const index = await indexLayer(open, descriptor, { ...options, catalogs: PACKAGE_CATALOGS })
    return { kind: 'index', packed: await packIndex(index) }
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): LayerAnswer {
  if (error instanceof ImageError) return { kind: 'image-error', message: error.message }
  if (error instanceof UnreadableLayer) return { kind: 'unreadable', message: error.message }
  throw error
}
