import type { Report } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { type Block, paragraph } from '../document/block.ts'

/** How much room a suggested budget leaves. Percent. */
const ROOM = 10

/** Names that YAML and markdown read as nothing but names. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/

/** Words that YAML reads as something else. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i

/** A budget to start with, ready to paste; none when there is none to suggest. */
export function suggestion(report: Report): Block[] {
  const lines = suggestedBudget(report)
  if (lines.length === 0) return []
  return [
    paragraph(`Suggested budget, ${ROOM} % above this size, for the config file:`),
    { kind: 'code', language: 'yaml', lines },
  ]
}

/**
 * What to write into the config file for an image that has no budget and nothing to be compared with yet: a total a little above the
 * size of its largest platform, compressed. Lines of YAML; none where there is a budget, or no one asked for a comparison.
 */
export function suggestedBudget({ baseline, verdict, image, platforms }: Report): string[] {
  if (baseline.kind === 'measured' || baseline.cause === 'not-wanted' || verdict.judgements.length > 0)
    return []
  const largest = Math.max(0, ...platforms.map(({ total }) => total.compressed))
  if (largest === 0) return []
  const size = `max-size: ${formatBytes(roundUp(largest)).replace('.0 ', ' ')}`
  return PLAIN.test(image.name) && image.name.length <= 60 && !RESERVED.test(image.name)
    ? ['images:', `  ${image.name}:`, `    ${size}`]
    : ['budgets:', `  ${size}`]
}

/** With {@link ROOM}, rounded up to two digits. */
function roundUp(bytes: number): number {
  const wanted = Math.ceil((bytes * (100 + ROOM)) / 100)
  const step = 10 ** Math.max(0, Math.floor(Math.log10(wanted)) - 1)
  return Math.ceil(wanted / step) * step
}
