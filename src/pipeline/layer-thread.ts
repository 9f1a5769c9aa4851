import { ImageError } from '../errors/image-error.ts'
import { indexLayer, type IndexLayerOptions } from '../measure/index-layer.ts'
import { packIndex } from '../measure/packed-index.ts'
import { PACKAGE_CATALOGS } from '../measure/packages/package-catalogs.ts'
import { UnreadableLayer } from '../measure/unreadable-layer.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { FilePlace } from '../oci/file-part.ts'
import { readPlace } from '../oci/read-place.ts'
import { serveThread } from '../tools/serve-thread.ts'

/** What is asked of the program: all there is in a layer. */
export interface LayerQuestion extends Pick<IndexLayerOptions, 'limits' | 'weight' | 'atOnce'> {
  readonly descriptor: Descriptor
  readonly place: FilePlace
}

/** Errors that mean something to whoever asked come back as what they are. */
export type LayerAnswer =
  | { readonly kind: 'index'; readonly packed: Uint8Array }
  | { readonly kind: 'image-error'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string }

/** Compressed bytes after which is said how far it is: a tenth of a second. Each time, another thread wakes. */
const SAID_EVERY = 8 << 20

// The program of a thread that reads layers.
serveThread((question, onProgress) => answer(question as LayerQuestion, onProgress))

async function answer(
  { descriptor, place, ...options }: LayerQuestion,
  onProgress: (read: number) => void,
): Promise<LayerAnswer> {
  let said = 0
  try {
    const index = await indexLayer(() => Promise.resolve(readPlace(place)), descriptor, {
      ...options,
      catalogs: PACKAGE_CATALOGS,
      onProgress(read) {
        if (read < said + SAID_EVERY) return
        said = read
        onProgress(read)
      },
    })
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
