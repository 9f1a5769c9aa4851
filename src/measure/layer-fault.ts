/**
 * What is wrong with a layer, as the end of a sentence that begins with the layer's name.
 *
 * Thrown by the readers of streams and tars, which do not know whose bytes they read; `indexLayer` makes an ImageError
 * of it. Names from the image stand in it only as `quoteText` writes them.
 */
export class LayerFault extends Error {
  override readonly name = 'LayerFault'
}
