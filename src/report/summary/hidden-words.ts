import type { HiddenRow } from '../report.ts'

/** Why a file is shipped and does not show, in two words. */
export const HIDDEN_WORDS: Readonly<Record<HiddenRow['why'], string>> = {
  overwritten: 'overwritten later',
  metadata: 'copied again for its owner, mode or times',
  deleted: 'deleted later',
  opaque: 'its directory was replaced',
}
