import type { CacheVariables } from './cache-variables.ts'
import type { Platform } from './descriptor.ts'
import type { Digest } from './digest.ts'

/** An image config (image spec, config.md), as far as measuring needs it. */
export interface ImageConfig {
  readonly platform: Platform
  /** When the image was made, RFC 3339, or null where the config does not say. */
  readonly created: string | null
  /** Digests of the uncompressed layers, bottom first. May be shorter than the manifest's layers in broken images. */
  readonly diffIds: readonly Digest[]
  readonly history: readonly HistoryEntry[]
  readonly labels: Readonly<Record<string, string>>
  readonly command: ImageCommand
  /** Where package managers are told to keep what they download: paths, by variable. Untrusted text. Absent: nowhere is named. */
  readonly cacheVariables?: CacheVariables
}

/** What a container starts with unless told otherwise. Untrusted text; of the environment only one variable is kept. */
export interface ImageCommand {
  /** Entrypoint and Cmd, one after the other. */
  readonly argv: readonly string[]
  /** The value of `PATH`; null where it is not set. */
  readonly searchPath: string | null
  readonly workingDirectory: string
  /** How Docker asks whether it is well: `['CMD', …]`, `['CMD-SHELL', …]`, `['NONE']`; empty when it does not. */
  readonly healthCheck: readonly string[]
}

export interface HistoryEntry {
  /** What made the layer, in the words of whoever made it; untrusted text. */
  readonly createdBy: string
  /** An instruction that made no layer (`ENV`, `LABEL`…). */
  readonly emptyLayer: boolean
}
