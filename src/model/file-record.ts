import type { Bytes } from './bytes.ts'
import type { Strippable } from './layer-index.ts'

/** A regular file of a layer, with all that is known of it. */
export interface FileRecord extends Bytes {
  /** As in a layer entry: no leading slash, lone surrogates for bytes that are not UTF-8. */
  readonly path: string
  /** Index in the platform's `layers`. */
  readonly layer: number
  /** Content hash as in the layer index. */
  readonly content: string
  /** Index in the platform's `packages`, or null. */
  readonly owner: number | null
  /**
   * What `strip` would take off; no more than the file has of either. Absent where that is under 4 KiB, and in what was measured before
   * anybody looked.
   */
  readonly strippable?: Strippable
  /** Present for programs that need neither a loader nor a library to run. */
  readonly isStatic?: true
  /**
   * Present for programs and libraries that ask a loader for libraries: the names of these; null where they cannot be told. Absent, too, in
   * what was measured before anybody looked.
   */
  readonly needs?: readonly string[] | null
  /**
   * How many other names show the same bytes (hard links): taking this name away frees nothing. Absent: none, or measured by a
   * version that did not say.
   */
  readonly links?: number
  /** Present when the bytes are shipped but no longer show. */
  readonly hidden?: Hidden
}

export interface Hidden {
  /** The layer that masks it; the same layer for a path that its tar lists twice. */
  readonly by: number
  /** `metadata`: the upper copy has the same content, only owner, mode or times differ (`chown -R`). */
  readonly why: 'overwritten' | 'metadata' | 'deleted' | 'opaque'
}
