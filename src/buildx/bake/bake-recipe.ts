import type { BakeRequest } from '../../model/bake-request.ts'
import type { BakeDefinition } from './bake-target.ts'

/**
 * A bake whose files have been evaluated, once, and that asks for nothing that was not granted. All that is started from now on is
 * started from what they came to, so what is checked, judged and published is the same.
 */
export interface BakeRecipe {
  readonly kind: 'bake'
  /** As the user asked for it. */
  readonly request: BakeRequest
  readonly definition: BakeDefinition
  /** What the files came to, as the text of a bake file in which nothing is left to evaluate. May hold values of build arguments. */
  readonly file: string
  /** What must build before, from the same files; null: nothing. */
  readonly required: BakeRecipe | null
}
