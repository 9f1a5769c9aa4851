import type { Edit } from '../model/edit.ts'
import { applyEdits } from './apply-edits.ts'
import { changesOnlyThese } from './changes-only-these.ts'
import type { DockerfileText } from './dockerfile-text.ts'

/** The files of a build that advice can edit. Their names are paths from where the report's paths start. */
export interface SourceFiles {
  /** By its name. */
  readonly dockerfiles: ReadonlyMap<string, DockerfileText>
  /** What says which files of the build context stay out of it; null where it cannot be edited. */
  readonly ignoreFile: IgnoreFile | null
}

export interface IgnoreFile {
  readonly file: string
  /** Null: it is not there yet. */
  readonly text: string | null
}

/** The text of a file as it is; '' for one that is still to be made, null for one that is not at hand. */
export function textOf({ dockerfiles, ignoreFile }: SourceFiles, file: string): string | null {
  if (ignoreFile?.file === file) return ignoreFile.text ?? ''
  return dockerfiles.get(file)?.text ?? null
}

/** Whether all edits can be made together, and change nothing but what they are about. */
export function isSound(edits: readonly Edit[], sources: SourceFiles): boolean {
  return [...Map.groupBy(edits, ({ file }) => file)].every(([file, own]) => {
    const dockerfile = sources.dockerfiles.get(file)
    if (dockerfile !== undefined) return changesOnlyThese(dockerfile, own)
    const text = textOf(sources, file)
    return text !== null && applyEdits(text, own) !== null
  })
}
