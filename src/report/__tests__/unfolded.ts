/** Lines that show while everything is folded; a table's rule line is none. */
export function unfolded(markdown: string): string[] {
  return markdown
    .replace(/^<details>.*?^<\/details>$/gms, '')
    .split('\n')
    .filter(line => /[^|:\s>-]/.test(line) && !line.startsWith('> [!'))
}
