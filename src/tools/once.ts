/** A function that does something when it is first called, and gives the same answer ever after. */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | null = null
  return () => (answer ??= ask())
}
