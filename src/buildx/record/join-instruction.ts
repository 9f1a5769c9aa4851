/**
 * An instruction on one line: continuation lines joined by one blank, comment lines and empty ones left out.
 *
 * A heredoc's body is left out too: the instruction ends with the first line that does not go on.
 *
 * @param escape the Dockerfile's escape character, `\` or (by its `# escape=` directive) a backtick.
 */
export function joinInstruction(lines: readonly string[], escape = '\\'): string {
  const parts: string[] = []
  for (const line of lines) {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) continue
    const goesOn = text.endsWith(escape)
    parts.push(goesOn ? text.slice(0, -1).trimEnd() : text)
    if (!goesOn) break
  }
  return parts.filter(part => part !== '').join(' ')
}
