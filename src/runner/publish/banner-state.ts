import { getState, saveState } from '@actions/core'
import type { NoteTarget } from '../../publish/note-measuring.ts'

/** The state that tells the post step of a note on the comment that the main step did not take away. */
const STATE_NOTE = 'note'

/** Lets the post step take the note away, however the main step ends. */
export function rememberBanner(target: NoteTarget): void {
  saveState(STATE_NOTE, JSON.stringify(target))
}

/** The comment was written anew: there is no note any more. */
export function forgetBanner(): void {
  saveState(STATE_NOTE, '')
}

/** The note that is left. */
export function leftBanner(): NoteTarget | null {
  const text = getState(STATE_NOTE)
  return text === '' ? null : (JSON.parse(text) as NoteTarget)
}
