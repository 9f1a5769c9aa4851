import { lastOf, type SingleStage, type Step } from './single-stage.ts'

/** What a container starts with, as the Dockerfile says it. Untrusted text. */
export interface Start {
  /** Program and arguments, without the shell that an instruction may go through. */
  readonly words: readonly string[]
  /** The instructions that say it: of ENTRYPOINT and CMD those that are there. */
  readonly steps: readonly Step[]
  /** A shell has to be there: it reads more than words of the line. */
  readonly needsShell: boolean
  /** The line goes through a shell, though it has but words. */
  readonly isPlainLine: boolean
}

/** A line that means the same without a shell. */
const PLAIN = /^(?!\w+=)[\w./:=@,+% -]+$/

/** What a shell does itself. */
const SHELL_ITSELF =
  /^(?:exec|cd|exit|export|set|source|\.|:|if|for|while|until|case|test|eval|trap|ulimit|umask|wait)$/

/**
 * What the Dockerfile starts.
 *
 * @returns null where it says nothing, so that the base image does, or where a shell's line and another instruction are mixed.
 */
export function readStart(stage: SingleStage): Start | null {
  const [entrypoint, command] = [lastOf(stage, 'ENTRYPOINT'), lastOf(stage, 'CMD')]
  const steps = [entrypoint, command].filter(step => step !== null)
  const [only, ...others] = steps
  if (only === undefined) return null
  if (steps.every(({ source }) => source.form === 'json')) {
    const words = steps.flatMap(({ rest }) => jsonWords(rest))
    return words.length === 0 ? null : throughShell(words, steps)
  }
  return others.length > 0 ? null : ofLine(only.rest.replace(/\s+/g, ' '), steps)
}

/** `["sh", "-c", "node server.js"]` */
function throughShell(words: readonly string[], steps: readonly Step[]): Start {
  const [shell = '', option = '', line, ...others] = words
  const isShell = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/.test(shell) && /^-[a-z]*c$/.test(option)
  if (!isShell || line === undefined || others.length > 0)
    return { words, steps, needsShell: isShell, isPlainLine: false }
  const inner = ofLine(line, steps)
  // Which shell it is, is said: what follows from words alone is not.
  return { ...inner, needsShell: true, isPlainLine: false }
}

function ofLine(line: string, steps: readonly Step[]): Start {
  const words = line
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/^(["'])(.*)\1$/, '$2'))
  const [first = '', ...rest] = words
  const isPlainLine = PLAIN.test(line) && !SHELL_ITSELF.test(first)
  const isExec = first === 'exec' && rest.length > 0
  return { words: isExec ? rest : words, steps, needsShell: !isPlainLine, isPlainLine }
}

function jsonWords(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
  } catch {
    return []
  }
}
