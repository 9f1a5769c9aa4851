import type { Words } from '../model/advice.ts'
import type { Edit } from '../model/edit.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { inIgnoreFile } from './edits/exclude-from-context.ts'
import { leaveOutCopy } from './edits/leave-out-copy.ts'
import type { AdviceContext } from './finding.ts'
import { copiesContext } from './line-graph.ts'
import { isUnread } from './unread-copy.ts'
import { shortCommand } from './wording.ts'

/** One of two places that have the same files. */
export interface CopySide {
  readonly files: readonly number[]
  /** What its paths begin with and those of the other do not: a layer path. */
  readonly start: string
  /** The folder that all of it is in, or the file: absolute. */
  readonly place: string
}

/** One of two copies, left out of the image. */
export interface LeftOutCopy {
  readonly files: readonly number[]
  readonly line: number
  readonly fix: Words
  readonly edits: readonly Edit[]
  /** The place that stays. */
  readonly read: string
}

/** Leaves the one out that nothing reads, where lines copied both from the build context; null where that is not certain of either. */
export function copiedTwice(
  image: PlatformMeasurement,
  [first, second]: readonly [CopySide, CopySide],
  context: AdviceContext,
): LeftOutCopy | null {
  if (![first, second].every(side => makersOf(image, side).every(line => isOfContext(image, line))))
    return null
  return withoutOne(image, second, first, context) ?? withoutOne(image, first, second, context)
}

function makersOf({ files, layers }: PlatformMeasurement, side: CopySide): (number | null)[] {
  return [...new Set(side.files.map(file => layers[files.layer(file)]?.line ?? null))]
}

function isOfContext({ lines }: PlatformMeasurement, index: number | null): boolean {
  const line = lines[index ?? -1]
  return line !== undefined && copiesContext(line)
}

function withoutOne(
  image: PlatformMeasurement,
  gone: CopySide,
  stays: CopySide,
  context: AdviceContext,
): LeftOutCopy | null {
  const [line = null, ...others] = makersOf(image, gone)
  if (line === null || others.length > 0) return null
  const left = leaveOutCopy(image, { line, files: gone.files, place: gone.place.slice(1) }, context)
  if (left === null) return null
  const maker = left.pattern === null ? line : null
  if (!isUnread(image, { gone: gone.start, kept: stays.place.slice(1), maker }, context)) return null
  return {
    ...{ files: gone.files, line, edits: left.edits, read: stays.place },
    fix:
      left.pattern === null
        ? ['remove ', { code: shortCommand(image.lines[line]?.instruction ?? '') }]
        : [{ code: left.pattern }, ...inIgnoreFile(context)],
  }
}
