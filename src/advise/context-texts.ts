import { posix } from 'node:path'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { AdviceContext } from './finding.ts'
import { copyOperands, parseInstruction } from './instruction.ts'
import { copiesContext } from './line-graph.ts'

/** Names that are looked at, and characters that are read. */
const MOST_NAMES = 5000
const MOST_CHARACTERS = 10_000_000

/** Folders that others wrote or a build leaves behind, and files that say how an image is built. */
const NOT_READ =
  /^(?:\.git|node_modules|\.venv|venv|site-packages|__pycache__|(?:.*\.)?Dockerfile(?:\..*)?|\.dockerignore)$/i

/**
 * All texts that instructions may bring from the build context, tests and settings included, but for Dockerfiles; what is no text or
 * longer than any source is not among them.
 *
 * @returns null where the context is not at hand, or has more than is read.
 */
export function contextTexts(image: PlatformMeasurement, context: AdviceContext): string[] | null {
  const { contextFile, contextFolder } = context
  if (contextFile === undefined || contextFolder === undefined) return null
  const todo = new Set(image.lines.filter(copiesContext).flatMap(({ instruction }) => startsOf(instruction)))
  const texts: string[] = []
  let characters = 0
  for (const path of todo) {
    const names = contextFolder(path)
    for (const name of names ?? []) if (!NOT_READ.test(name)) todo.add(posix.join(path, name))
    const text = names === null ? (contextFile(path) ?? '') : ''
    characters += text.length
    if (todo.size > MOST_NAMES || characters > MOST_CHARACTERS) return null
    if (!text.includes('\0')) texts.push(text)
  }
  return texts
}

/** The folders and files that a COPY names, each as far as no pattern begins; '' is the whole context. */
function startsOf(instruction: string): string[] {
  const { sources = [] } = copyOperands(parseInstruction(instruction)) ?? {}
  return sources.map(source => {
    const parts = posix.resolve('/', source).slice(1).split('/')
    const at = parts.findIndex(part => /[*?[\\$]/.test(part))
    return (at < 0 ? parts : parts.slice(0, at)).join('/')
  })
}
