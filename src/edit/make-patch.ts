import type { Edit } from '../model/edit.ts'
import { applyEdits } from './apply-edits.ts'
import { isSound, type SourceFiles, textOf } from './source-files.ts'

/** Changes of files that fit together. */
export interface Patch {
  readonly files: readonly PatchedFile[]
  /** Indexes of the changes that are part of it, in order. */
  readonly made: readonly number[]
}

export interface PatchedFile {
  readonly file: string
  /** Null: it is not there yet. */
  readonly before: string | null
  readonly after: string
  readonly edits: readonly Edit[]
}

/**
 * Puts changes together, the first ones first. A change that is about the same characters as one before it, so that both cannot be made,
 * is left for the next time.
 *
 * @param changes each with all its edits; one without any is no part of the patch.
 */
export function makePatch(changes: readonly (readonly Edit[])[], sources: SourceFiles): Patch {
  const made: number[] = []
  let edits: readonly Edit[] = []
  for (const [index, own] of changes.entries()) {
    const together = [...edits, ...own]
    if (own.length === 0 || !isSound(together, sources)) continue
    edits = together
    made.push(index)
  }
  const files = [...Map.groupBy(edits, ({ file }) => file)].flatMap(([file, own]): PatchedFile[] => {
    const before = textOf(sources, file)
    const after = before === null ? null : applyEdits(before, own)
    if (before === null || after === null) return []
    const isNew = sources.ignoreFile?.file === file && sources.ignoreFile.text === null
    return [{ file, before: isNew ? null : before, after, edits: own }]
  })
  return { files, made }
}
