import { codeSpan } from '../../text/escape/code-span.ts'

/** A run of a workflow. */
export interface NoteRun {
  readonly id: number
  readonly attempt: number
}

const NOTE =
  /^(<!-- slim-build v1 [^\n]*-->\r?\n)<!-- slim-build note run=(\d{1,15}) attempt=(\d{1,6}) -->\r?\n> [^\n]*\n> [^\n]*\n\r?\n/

/** A comment with a note on top that qualifies its numbers, below its marker. One that was there goes. */
export function withNote(body: string, note: string, { id, attempt }: NoteRun): string {
  const plain = withoutNote(body)
  const start = plain.indexOf('\n') + 1
  const mark = `<!-- slim-build note run=${id} attempt=${attempt} -->`
  return `${plain.slice(0, start)}${mark}\n> [!NOTE]\n> ${note}\n\n${plain.slice(start)}`
}

/** A comment without the note on top. */
export function withoutNote(body: string): string {
  return body.replace(NOTE, '$1')
}

/** The run that put the note on top of a comment; null without one. */
export function noteRun(body: string): NoteRun | null {
  const [, , id, attempt] = NOTE.exec(body) ?? []
  return id === undefined || attempt === undefined ? null : { id: Number(id), attempt: Number(attempt) }
}

/** `Numbers are for 9c1d2e7; b7720aa is being measured.` */
export function measuringNote(shown: string | null, measured: string): string {
  if (shown === measured) return `${commit(measured)} is being measured again.`
  return `Numbers are for ${shown === null ? 'an earlier commit' : commit(shown)}; ${commit(measured)} is being measured.`
}

/** `Numbers are for 9c1d2e7; the pull request is at b7720aa.` */
export function outdatedNote(shown: string, head: string): string {
  return `Numbers are for ${commit(shown)}; the pull request is at ${commit(head)}.`
}

function commit(sha: string): string {
  return codeSpan(sha.slice(0, 7))
}
