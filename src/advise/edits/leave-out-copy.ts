import { posix } from 'node:path'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { contextCopyOf } from '../context-copy.ts'
import type { AdviceContext } from '../finding.ts'
import { excludeFromContext } from './exclude-from-context.ts'
import { removeInstruction } from './remove-instruction.ts'
import { sourceLine } from './source-line.ts'

/** Files that one instruction brought from the build context, to one place. */
export interface CopiedFiles {
  readonly line: number
  readonly files: readonly number[]
  /** The folder that they are in, or the file: a layer path. */
  readonly place: string
}

/** How files stay out of an image. */
export interface LeftOut {
  /** What the `.dockerignore` says; null: the instruction goes. */
  readonly pattern: string | null
  readonly edits: readonly Edit[]
}

/**
 * Leaves files of a COPY out: the whole instruction where it brings nothing else, or their place in the build context.
 *
 * @returns null where neither leaves out just these.
 */
export function leaveOutCopy(
  image: PlatformMeasurement,
  copied: CopiedFiles,
  context: AdviceContext,
): LeftOut | null {
  const { line, files, place } = copied
  const brought = image.files.filter(file => image.layers[image.files.layer(file)]?.line === line)
  if (brought.length === files.length) {
    const found = sourceLine(image, line, context)
    return found === null ? null : { pattern: null, edits: [removeInstruction(found)] }
  }
  const inPlace = brought.filter(file => isIn(image.files.path(file), place))
  const copy = contextCopyOf(image, line)
  if (copy === null || inPlace.length !== files.length || !isIn(place, copy.destination)) return null
  const pattern = posix.join(copy.source, posix.relative(`/${copy.destination}`, `/${place}`))
  const edits = /^[\w./@+-]+$/.test(pattern) ? excludeFromContext([pattern], context) : null
  return edits === null ? null : { pattern, edits }
}

function isIn(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}
