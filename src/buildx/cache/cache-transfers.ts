import { type Digest, isDigest } from '../../model/digest.ts'
import { asInteger, asText, field } from '../json-shape.ts'
import { stripTargetPrefix } from '../solve/strip-target-prefix.ts'
import type { Vertex } from '../solve/vertex.ts'

/** What BuildKit said of the layers that went between the builder and caches outside of it, in one solve. */
export interface CacheTransfers {
  /** Caches whose list of steps was read, as BuildKit names them; those that could not be read are left out. */
  readonly imports: readonly string[]
  /** Blobs that were fetched for cached steps, each once. `bytes` are those that came, compressed. */
  readonly fetched: readonly MovedLayer[]
  readonly exports: readonly CacheExport[]
}

export interface MovedLayer {
  readonly digest: Digest
  /** Compressed; null when BuildKit did not say. */
  readonly bytes: number | null
}

/** One cache that was written. */
export interface CacheExport {
  /** `inline`: the cache is inside of the image, and no layer is written for it. */
  readonly kind: 'inline' | 'other'
  readonly layers: readonly MovedLayer[]
  /** Whether BuildKit names only those layers that the cache had not got yet, or all that belong into it. */
  readonly onlyNew: boolean
  readonly failed: boolean
}

const IMPORT = 'importing cache manifest from '
const EXPORT = /^exporting (to GitHub Actions Cache|cache to |content cache|to (Amazon )?S3|to Azure)/
/** These name every layer, whether it was there or not. */
const NAMES_ALL = /^exporting (cache to (registry|client directory)|content cache)/
const WRITING = /^writing layer (sha256:[0-9a-f]{64})$/
const INLINE = 'preparing layers for inline cache'

/** Sources and what BuildKit fetches for itself come from no cache. */
const STEP = /^\[(?!internal\])[^\]]*\] (?!FROM )/

/** More than any build has; the rest of an untrusted builder's words is not kept. */
const MOST_KEPT = 20_000

/** Gathers the statuses of a solve that tell of layers. */
export class LayerStatuses {
  private readonly fetched = new Map<Digest, Map<Digest, number>>()
  private readonly written = new Map<Digest, Set<Digest>>()
  private inline = false
  private kept = 0

  /** One status as `--progress=rawjson` writes it; what has another shape is left out. */
  see(status: unknown): void {
    const vertex = field(status, 'vertex')
    const id = asText(field(status, 'id'))
    if (!isDigest(vertex) || id === null || this.kept >= MOST_KEPT) return
    if (id === INLINE) this.inline = true
    if (isDigest(id)) this.fetch(vertex, id, asInteger(field(status, 'current'), 0))
    const layer = WRITING.exec(id)?.[1]
    if (isDigest(layer)) this.write(vertex, layer)
  }

  /**
   * What the statuses say, once the solve has ended.
   *
   * @param vertices all of the solve, by digest.
   * @param sizes of layers that are known from elsewhere, compressed.
   */
  moves(vertices: ReadonlyMap<Digest, Vertex>, sizes: ReadonlyMap<Digest, number>): CacheTransfers {
    const all = [...vertices.values()].map(vertex => ({ ...vertex, name: stripTargetPrefix(vertex.name) }))
    const steps = all.filter(({ name, cached }) => cached && STEP.test(name))
    const fetched = new Map<Digest, number>()
    for (const { digest } of steps) {
      for (const [blob, bytes] of this.fetched.get(digest) ?? []) {
        fetched.set(blob, Math.max(bytes, fetched.get(blob) ?? 0))
      }
    }
    const exports = all
      .filter(({ name }) => EXPORT.test(name))
      .map(({ digest, name, error }): CacheExport => ({
        kind: 'other',
        layers: [...(this.written.get(digest) ?? [])].map(layer => ({
          digest: layer,
          bytes: sizes.get(layer) ?? null,
        })),
        onlyNew: !NAMES_ALL.test(name),
        failed: isFailure(error),
      }))
    return {
      imports: all
        .filter(({ name, error }) => name.startsWith(IMPORT) && !isFailure(error))
        .map(({ name }) => name.slice(IMPORT.length)),
      fetched: [...fetched].map(([digest, bytes]) => ({ digest, bytes })),
      exports: this.inline
        ? [...exports, { kind: 'inline', layers: [], onlyNew: true, failed: false }]
        : exports,
    }
  }

  private fetch(vertex: Digest, blob: Digest, bytes: number): void {
    const blobs = this.fetched.get(vertex) ?? new Map<Digest, number>()
    if (!blobs.has(blob)) this.kept += 1
    blobs.set(blob, Math.max(0, bytes, blobs.get(blob) ?? 0))
    this.fetched.set(vertex, blobs)
  }

  private write(vertex: Digest, layer: Digest): void {
    const layers = this.written.get(vertex) ?? new Set<Digest>()
    if (!layers.has(layer)) this.kept += 1
    this.written.set(vertex, layers.add(layer))
  }
}

function isFailure(error: string | null): boolean {
  return error !== null && error !== ''
}
