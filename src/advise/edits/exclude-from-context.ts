import { posix } from 'node:path'
import type { DockerfileText } from '../../edit/dockerfile-text.ts'
import { joinLines } from '../../edit/joined-lines.ts'
import type { Words } from '../../model/advice.ts'
import type { Edit } from '../../model/edit.ts'
import type { AdviceContext } from '../finding.ts'
import { copyOperands, flagOf, parseInstruction } from '../instruction.ts'

/**
 * Puts patterns at the end of the `.dockerignore`, each on a line of its own: what stands last there decides.
 *
 * @returns null where that is not certain: an instruction names something that would be gone, or a pattern cannot be written there.
 */
export function excludeFromContext(patterns: readonly string[], { sources }: AdviceContext): Edit[] | null {
  if (sources?.ignoreFile == null || !patterns.every(isWritable)) return null
  const { file, text } = sources.ignoreFile
  for (const dockerfile of sources.dockerfiles.values()) {
    const named = namedSources(dockerfile)
    if (named === null || named.some(source => patterns.some(pattern => mayMeet(pattern, source))))
      return null
  }
  const before = text ?? ''
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const isOpen = before !== '' && !before.endsWith('\n')
  const there = new Set(before.split(/\r?\n/).map(line => line.trim()))
  const lines = patterns.filter(pattern => !there.has(pattern))
  return lines.map(pattern => ({
    file,
    start: before.length,
    end: before.length,
    text: isOpen ? newline + pattern : pattern + newline,
  }))
}

/** ` in .dockerignore`, or in the one that BuildKit reads instead: that of the Dockerfile's name. */
export function inIgnoreFile({ sources }: AdviceContext): Words {
  return [' in ', { code: posix.basename(sources?.ignoreFile?.file ?? '.dockerignore') }]
}

/** A line that starts with `#` is a comment there, one with `!` takes back; blanks around a pattern are not part of it. */
function isWritable(pattern: string): boolean {
  return /^[^\s#!][^\r\n]*$/.test(pattern) && !/\s$/.test(pattern)
}

/** What instructions take from the build context by name, but for all of it; null where one cannot be read. */
function namedSources(dockerfile: DockerfileText): string[] | null {
  const found: string[] = []
  for (const { keyword, start, arguments: rest, flags } of dockerfile.instructions) {
    if (!/^(?:COPY|ADD|RUN|ONBUILD)$/.test(keyword)) continue
    const text = joinLines(dockerfile, { start, end: rest.end })?.text
    if (text === undefined) return null
    const instruction = parseInstruction(text.replace(/^\s*onbuild\s+/i, ''))
    const mounted = flags
      .filter(flag => /\btype=bind\b/.test(flag) && !/\bfrom=/.test(flag))
      .map(flag => /[,=](?:source|src)=["']?([^,"']*)/.exec(flag)?.[1] ?? '')
    const copied = flagOf(instruction, 'from') === null ? (copyOperands(instruction)?.sources ?? []) : []
    found.push(...mounted, ...copied)
  }
  return found.map(source => posix.join('/', source).slice(1)).filter(source => source !== '')
}

/** Whether a source may be one that a pattern takes away, or stand below it. The last part of the pattern is what is looked for. */
export function mayMeet(pattern: string, source: string): boolean {
  const last = posix.basename(pattern)
  return source
    .split('/')
    .some(part => (PATTERN.test(part) || PATTERN.test(last) ? mayMatchBoth(part, last) : part === last))
}

const PATTERN = /[*?[\]\\$]/

/** Two names with stars in them: only their fixed starts and ends tell them apart for certain. */
function mayMatchBoth(a: string, b: string): boolean {
  const [startA, endA, startB, endB] = [fixedStart(a), fixedEnd(a), fixedStart(b), fixedEnd(b)]
  return (
    (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA))
  )
}

function fixedStart(name: string): string {
  return /^[^*?[\]\\$]*/.exec(name)?.[0] ?? ''
}

/** What a variable stands for, and where its name ends, is not known. */
function fixedEnd(name: string): string {
  return name.includes('$') ? '' : (/(?<![^*?[\]\\])[^*?[\]\\]*$/.exec(name)?.[0] ?? '')
}
