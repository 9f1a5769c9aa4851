/**
 * A folded section. GitHub renders markdown inside it only after a blank line, and none in the summary: that takes
 * words of ours and numbers alone.
 */
export function details(title: string, facts: string, body: string): string {
  return `<details><summary><b>${title}</b>: ${facts}</summary>\n\n${body}\n\n</details>`
}

/** A platform's name for a summary; one that is not a plain name is not repeated there. */
export function summaryName(platform: string): string {
  return /^(?!.*www)[a-z0-9_]+(?:\/[a-z0-9_]+){1,3}$/.test(platform) && platform.length < 60
    ? platform
    : 'another platform'
}
