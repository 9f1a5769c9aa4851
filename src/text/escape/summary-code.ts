import { visible } from './visible.ts'

/**
 * An untrusted text for a `<summary>`, where markdown is not read and only HTML is: in `<code>`, where GitHub looks for no mention or
 * reference, with every sign that could mean anything as a character reference.
 */
export function summaryCode(text: string, most?: number): string {
  const escaped = characterReferences(visible(text, most))
  return `<code>${escaped === '' ? '(empty)' : escaped}</code>`
}

/** A text for HTML, with every sign that could mean anything as a character reference. */
export function characterReferences(text: string): string {
  return Array.from(text, char =>
    /[A-Za-z0-9 /._-]/.test(char) ? char : `&#${char.codePointAt(0) ?? 0};`,
  ).join('')
}
