/** Shorter texts are no secrets: they can be guessed, and stand in every log. In characters. */
const SHORTEST = 4

/** Shorter numbers are ports, years, versions and counts. In digits. */
const SHORTEST_NUMBER = 6

/** Words that settings are made of, and that logs are full of. */
const COMMON = new Set(
  'true false none null undefined enabled disabled default auto always never latest main master head local localhost linux amd64 arm64 debug info warn warning error build docker image test tests development staging production prod root admin user username password secret token build github example'.split(
    ' ',
  ),
)

/**
 * What of a secret's value is to be masked in a log: the value and each of its lines, each once, as far as they can be secrets. To mask `1`
 * or `true` would blank the log, and hide nothing.
 */
export function maskableTexts(value: string): string[] {
  const texts = [value, ...value.split(/\r?\n/)].map(text => text.trim())
  return [...new Set(texts)].filter(canBeSecret)
}

function canBeSecret(text: string): boolean {
  if (/^\d+$/.test(text)) return text.length >= SHORTEST_NUMBER
  return text.length >= SHORTEST && !COMMON.has(text.toLowerCase())
}
