const INNERMOST = /^<details>(?:(?!^<details>)[^])*?^<\/details>$/gm

/** Lines that show while everything is folded; a table's rule line is none. */
export function unfolded(markdown: string): string[] {
  const shorter = markdown.replace(INNERMOST, '')
  if (shorter !== markdown) return unfolded(shorter)
  return markdown.split('\n').filter(line => /[^|:\s>-]/.test(line) && !line.startsWith('> [!'))
}
