import { InputError } from '../errors/input-error.ts'

/** Whether the Dockerfile lines that grew are annotated. */
export type AnnotateMode = 'auto' | 'never'

/**
 * Reads the input `annotate`; empty is `auto`.
 *
 * @throws InputError for a mode that there is not.
 */
export function parseAnnotateMode(text: string): AnnotateMode {
  const mode = text.trim().toLowerCase() || 'auto'
  if (mode === 'auto' || mode === 'never') return mode
  throw new InputError(`input \`annotate\` is ${JSON.stringify(text.slice(0, 40))}; write auto or never`)
}
