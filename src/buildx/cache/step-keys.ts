import { createHash } from 'node:crypto'

/** What is known of a step in every build, this one's or an earlier one's. */
export interface KeyedStep {
  readonly instruction: string
  readonly definition: string | null
  /** Indexes of the steps whose results it uses; they stand before it. */
  readonly inputs: readonly number[]
}

/**
 * A key for each step by which another build's step is found that says the same and stands on the same: its text, what it does
 * beyond that, and the keys of its inputs. What files hold is not in it: BuildKit's own digests change with every build that
 * reads a context, so they find nothing again.
 */
export function stepKeys(steps: readonly KeyedStep[], platform: string): string[] {
  const keys: string[] = []
  for (const { instruction, definition, inputs } of steps) {
    const below = inputs.flatMap(index => keys[index] ?? [])
    const text = JSON.stringify([platform, instruction, definition, below])
    keys.push(createHash('sha256').update(text).digest('hex'))
  }
  return keys
}
