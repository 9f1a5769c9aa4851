/** Words of a text that are looked at; a heredoc may hold a whole program. */
const MAX_WORDS = 400

/**
 * How alike two instructions are, 0 … 1: the Dice coefficient of their words, and 0 when their first words (`RUN`, `COPY`)
 * differ. `RUN npm ci` and `RUN npm ci --omit=dev` are 0.86 alike.
 */
export function textSimilarity(a: string, b: string): number {
  const left = words(a)
  const right = words(b)
  if (left[0]?.toUpperCase() !== right[0]?.toUpperCase()) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    common++
  }
  return left.length + right.length === 0 ? 1 : (2 * common) / (left.length + right.length)
}

function words(text: string): string[] {
  return text.trim().split(/\s+/, MAX_WORDS)
}
