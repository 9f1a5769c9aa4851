import type { DockerfileText, InstructionText } from '../../edit/dockerfile-text.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext, Change } from '../finding.ts'
import { mayMeet } from './exclude-from-context.ts'
import { type SourceLine, sourceLine } from './source-line.ts'

interface Installing {
  /** The line that copies the sources, and the one that installs, in the platform's `lines`. */
  readonly copy: number
  readonly install: number
  /** What installing reads. */
  readonly manifests: readonly string[]
}

/** Copies what installing reads, and installs, before the sources are copied. */
export function installBefore(
  image: PlatformMeasurement,
  { copy, install, manifests }: Installing,
  context: AdviceContext,
): Change {
  const order = `COPY ${manifests.join(' ')} ./`
  const [upper, lower] = [sourceLine(image, copy, context), sourceLine(image, install, context)]
  const isCertain = upper !== null && lower !== null && staysTheSame(manifests, context)
  return {
    fix: [{ code: order }, ' and this line before the sources are copied'],
    edits: isCertain ? moveUp(upper, lower, order) : null,
  }
}

/** Whether all manifests reach the build, and the sources bring no packages of the host to where the others are. */
function staysTheSame(manifests: readonly string[], { sources, contextFile }: AdviceContext): boolean {
  const ignored = (sources?.ignoreFile?.text ?? '')
    .split(/\r?\n/)
    .map(line => line.trim().replace(/\/$/, ''))
    .filter(line => line !== '' && !line.startsWith('#'))
  if (sources?.ignoreFile == null || ignored.some(line => manifests.some(file => mayMeet(line, file))))
    return false
  const isOut = ignored.some(line => /^(?:\/|\*\*\/)?node_modules$/.test(line))
  return isOut || ['node_modules', 'vendor'].every(folder => contextFile?.(folder) == null)
}

/** Flags of the COPY that hold for what it copies first, too. */
const OWNERSHIP = /^--(?:chown|chmod)=[^\s$]+$/

function moveUp(upper: SourceLine, lower: SourceLine, order: string): Edit[] | null {
  const { file, dockerfile, instruction: copy } = upper
  const { instruction: install } = lower
  const { instructions, text, newline } = dockerfile
  const isNext = file === lower.file && instructions.indexOf(copy) + 1 === instructions.indexOf(install)
  if (!isNext || copy.form === 'heredoc' || !copy.flags.every(flag => OWNERSHIP.test(flag))) return null
  const [start, from, to] = [lineStart(text, copy), lineStart(text, install), lineEnd(dockerfile, install)]
  const first = ['COPY', ...copy.flags, order.replace(/^COPY /, '')].join(' ')
  const moved = text.slice(install.start, install.end)
  return [
    { file, start, end: start, text: [first, moved, ''].join(newline) },
    { file, start: from, end: to, text: '' },
  ]
}

function lineStart(text: string, { start }: InstructionText): number {
  return text.lastIndexOf('\n', start - 1) + 1
}

function lineEnd({ text }: DockerfileText, { end }: InstructionText): number {
  const newline = text.indexOf('\n', end)
  return newline < 0 ? text.length : newline + 1
}
