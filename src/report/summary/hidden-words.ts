import type { Hidden } from '../../model/file-record.ts'

/** What a later layer did to a file that does not show any more. */
export const HIDDEN_WORDS: Readonly<Record<Hidden['why'], string>> = {
  overwritten: 'overwritten',
  metadata: 'copied with same content',
  deleted: 'deleted',
  opaque: 'directory replaced',
}
