import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { codeSpan } from '../escape/code-span.ts'
import { countNoun } from '../summary/count-noun.ts'
import type { MeasuredRow } from './image-row.ts'
import { allSavings } from './all-savings.ts'
import { sharedCauses, type SharedCause } from './shared-causes.ts'
import { storedOnce } from './stored-once.ts'

const MOST_CAUSES = 2

/** What only shows when images are seen together: causes that several share, what a registry stores, and what can be taken back. */
export function findingsLine(rows: readonly MeasuredRow[]): string {
  const stored = storedOnce(rows)
  return [
    ...sharedCauses(rows).slice(0, MOST_CAUSES).map(causeSentence),
    ...(stored === null
      ? []
      : [
          `A registry stores ${formatBytes(stored)} compressed for these images, shared layers counted once.`,
        ]),
    ...allSavings(rows),
  ].join(' ')
}

function causeSentence({ type, subject, delta, images }: SharedCause): string {
  const what = codeSpan(subject, 60)
  const where = `${formatDelta(delta)} compressed in ${countNoun(images, 'image')}`
  return type === 'base'
    ? `🧱 The base image ${what} accounts for ${where}.`
    : `${what} accounts for ${where}.`
}
