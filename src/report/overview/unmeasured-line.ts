import { formatBytes } from '../../units/format-bytes.ts'
import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { commitLink, placeLink, runLink } from '../markdown/links.ts'
import type { MarkdownOptions } from '../markdown/markdown-options.ts'
import type { Unmeasured } from '../overview.ts'

const STARTS: Readonly<Record<Unmeasured['state'], string>> = {
  failed: '### ❌ No size',
  absent: '### ❌ No size',
  pending: '### ⏳ No size yet',
}

/** All that there is to tell of a single image that has no numbers. */
export function unmeasuredLine(
  { name, state, reason, where, lastGood }: Unmeasured,
  options: MarkdownOptions,
): string {
  const { links } = options
  const commit = commitLink(links)
  const run = runLink(options)
  return [
    `${STARTS[state]} for ${codeSpan(name, 80)}${commit === null ? '' : ` at ${commit}`}`,
    '',
    [
      `${plainText(reason.replace(/\.$/, ''), 600)}${where === null ? '' : ` (${placeLink(where, links)})`}.`,
      ...(run === null ? [] : [`[Log](${run}).`]),
      ...(lastGood === undefined || lastGood === null ? [] : [lastGoodWords(lastGood)]),
    ].join(' '),
  ].join('\n')
}

function lastGoodWords({ size, metric, sha }: NonNullable<Unmeasured['lastGood']>): string {
  return `Last good: ${formatBytes(size)} ${metric} at ${codeSpan(sha.slice(0, 7))}.`
}
