import type { HiddenRow } from '../report.ts'

/** Why a file is shipped and does not show, in few words. */
export const HIDDEN_WORDS: Readonly<Record<HiddenRow['why'], string>> = {
  overwritten: 'overwritten',
  metadata: 'copied for owner or mode',
  deleted: 'deleted',
  opaque: 'directory replaced',
}
