import { stripTargetPrefix } from '../buildx/solve/strip-target-prefix.ts'
import type { Digest } from '../model/digest.ts'
import type { Measurement } from '../model/measurement.ts'
import type { BegunAhead } from './begin-ahead.ts'
import type { Finishing } from './begin-measuring.ts'
import type { PipelineEvent } from './pipeline-event.ts'
import type { RunContext, Storage } from './run-context.ts'

/** The step of BuildKit that copies an image into a layout. */
const EXPORT = 'exporting to oci image format'

/**
 * Measures the first image that BuildKit has copied into its layout while the build goes on: it loads and pushes the image, and describes
 * what it did. Whatever does not succeed is done again in its turn, and heard of then.
 */
export class MeasuringAhead {
  readonly #context: RunContext & Storage
  readonly #closing = new AbortController()
  #layouts: readonly string[] = []
  #begun: Promise<BegunAhead | null> = Promise.resolve(null)

  constructor(context: RunContext & Storage) {
    const signal = AbortSignal.any([context.signal, this.#closing.signal])
    this.#context = { ...context, signal }
  }

  /** To be told of the directories of the layouts. */
  readonly onLayouts = (layouts: readonly string[]): void => {
    this.#layouts = layouts
  }

  /** To be told of each event of the build. */
  readonly onEvent = (event: PipelineEvent): void => {
    if (event.type !== 'solve' || event.event.type !== 'step-completed') return
    const { name, error } = event.event
    if (error === null && stripTargetPrefix(name) === EXPORT) this.#begun = this.#begin(this.#begun)
  }

  /** The measurement of the image in a layout; null where it has to be measured in its turn. */
  async take(layout: string, digest: Digest, finishing: Finishing): Promise<Measurement | null> {
    const begun = await this.#begun
    if (begun?.layout !== layout || begun.source.descriptor.digest !== digest) return null
    return await begun.finish(finishing).catch(() => null)
  }

  /** Ends it, so that its layout may be removed. */
  async close(): Promise<void> {
    this.#closing.abort()
    const begun = await this.#begun
    await begun?.ended
    await begun?.source.close()
  }

  async #begin(before: Promise<BegunAhead | null>): Promise<BegunAhead | null> {
    const begun = await before
    if (begun !== null || this.#closing.signal.aborted) return begun
    try {
      const { beginAhead } = await import('./begin-ahead.ts')
      return await beginAhead(this.#layouts, this.#context)
    } catch {
      return null
    }
  }
}
