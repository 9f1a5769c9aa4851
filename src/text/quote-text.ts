const LONGEST = 120

/**
 * Untrusted text for a message: in double quotes, at most 120 characters unless told otherwise, nothing but printable ASCII.
 *
 * Control characters, escape sequences and direction marks come out as `\u001b`.
 */
export function quoteText(text: string, longest = LONGEST): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text
  return JSON.stringify(shown).replace(
    /[^\x20-\x7e…]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
