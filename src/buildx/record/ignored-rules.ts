/** `# slim-build ignore=debug-symbols,documentation`, as hadolint has it. */
const COMMENT = /^#\s*slim-build\s+ignore\s*=\s*(.+)$/i
const NAME = /^[a-z][a-z0-9-]{0,39}$/

/** Names that the comments of one instruction may hold. */
const MOST = 50

/**
 * The rules of advice that comments right above an instruction silence for it.
 *
 * @param lines of the Dockerfile.
 * @param line of the instruction, 1-based.
 */
export function ignoredRules(lines: readonly string[], line: number): string[] {
  const names: string[] = []
  for (let index = line - 2; index >= 0; index--) {
    const text = (lines[index] ?? '').trim()
    if (!text.startsWith('#')) break
    names.push(...(COMMENT.exec(text)?.[1] ?? '').split(/[\s,]+/).filter(name => NAME.test(name)))
  }
  return [...new Set(names)].slice(0, MOST)
}
