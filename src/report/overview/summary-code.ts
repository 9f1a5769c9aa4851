import { visible } from '../escape/visible.ts'

/**
 * A foreign name for a `<summary>`, where markdown is not read and only HTML is: in `<code>`, where GitHub looks for no mention or
 * reference, with every sign that could mean anything as a character reference.
 */
export function summaryCode(name: string, most: number): string {
  const shown = visible(name, most)
  const escaped = Array.from(shown, char =>
    /[A-Za-z0-9 /._-]/.test(char) ? char : `&#${char.codePointAt(0) ?? 0};`,
  ).join('')
  return `<code>${escaped === '' ? '(empty)' : escaped}</code>`
}
