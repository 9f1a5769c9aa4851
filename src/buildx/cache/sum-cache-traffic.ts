import type { CacheTraffic, CacheTransfer } from '../../model/cache-traffic.ts'
import type { CacheExport, CacheTransfers, MovedLayer } from './cache-transfers.ts'

/** Sums up what BuildKit said in all solves of one build. */
export function sumCacheTraffic(moves: readonly CacheTransfers[]): CacheTraffic {
  return { imported: sumImports(moves), exported: sumExports(moves.flatMap(({ exports }) => exports)) }
}

function sumImports(moves: readonly CacheTransfers[]): CacheTransfer {
  const layers = moves.flatMap(({ fetched }) => fetched)
  const caches = new Set(moves.flatMap(({ imports }) => imports)).size
  const note =
    caches === 0
      ? 'No cache was imported.'
      : 'A layer of a cache is fetched only when it is needed and not yet in the builder.'
  return { caches, layers: layers.length, bytes: sumBytes(layers), notes: [note] }
}

function sumExports(exports: readonly CacheExport[]): CacheTransfer {
  const written = exports.filter(({ failed }) => !failed)
  const layers = written.flatMap(each => each.layers)
  const unknown = layers.filter(({ bytes }) => bytes === null).length
  const failed = exports.length - written.length
  const notes = [
    exports.length === 0 ? 'No cache was written.' : null,
    failed > 0 ? `${failed} of ${exports.length} caches could not be written.` : null,
    written.some(({ kind }) => kind === 'inline')
      ? 'The inline cache is part of the image and has no layers of its own.'
      : null,
    unknown > 0 ? `BuildKit did not report the size of ${unknown} of ${layers.length} layers.` : null,
    written.some(({ onlyNew, layers: named }) => !onlyNew && named.length > 0)
      ? 'Layers that were in the cache already are counted too: BuildKit does not tell them apart.'
      : null,
  ]
  return {
    caches: written.length,
    layers: layers.length,
    bytes: sumBytes(layers),
    notes: notes.filter(note => note !== null),
  }
}

/** Null when a layer's size is not known. */
function sumBytes(layers: readonly MovedLayer[]): number | null {
  return layers.reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  )
}
