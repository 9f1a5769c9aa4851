import { visible } from './visible.ts'

/**
 * An untrusted text for a `<summary>`, where markdown is not read and only HTML is: in `<code>`, where GitHub looks for no mention or
 * reference, with every sign that could mean anything as a character reference.
 */
export function summaryCode(text: string, most?: number): string {
  const escaped = Array.from(visible(text, most), char =>
    /[A-Za-z0-9 /._-]/.test(char) ? char : `&#${char.codePointAt(0) ?? 0};`,
  ).join('')
  return `<code>${escaped === '' ? '(empty)' : escaped}</code>`
}
