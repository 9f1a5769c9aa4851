/** What a line of a shell starts. */
export interface ShellLine {
  /** The first word of each of its commands. */
  readonly programs: readonly string[]
  /** All words: a program may be an argument of another one. */
  readonly words: readonly string[]
  /** Whether a command begins with what is not known. */
  readonly isUnread: boolean
}

/** In a string, what a source puts in: `${name}`, `#{name}`, `%s`, `{}`. It stands for a word, or a part of one. */
const PUT_IN = /\$\{[^{}]*\}|#\{[^{}]*\}|%[sdvq]|\{[^{}\s]*\}|\$\([^()]*\)|\$\w+/g

/** What stands for it. */
const UNKNOWN = '\0'

/** What starts what follows. */
const BEFORE =
  /^(?:\w+=\S*|!|sudo|exec|env|nohup|time|command|then|do|else|elif|if|while|until|nice|stdbuf|xargs)$/

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:(?:ba|da|a|k|z)?sh|env|sudo|xargs|nohup|timeout|nice|cmd)$/

/** Takes a command line apart that a source spells, as far as it is spelled there. */
export function readShellLine(text: string): ShellLine {
  const inner = [...text.matchAll(/\$\(([^()]*)\)/g)].map(([, each = '']) => each)
  const lines = [text.replace(PUT_IN, UNKNOWN), ...inner.map(each => each.replace(PUT_IN, UNKNOWN))]
  const commands = lines.flatMap(line => line.split(/&&|\|\||[;&|\n()`]/)).map(wordsOf)
  const started = commands.filter(words => words.length > 0).map(firstOf)
  return {
    programs: started.filter(word => word !== null && !word.includes(UNKNOWN)).map(String),
    words: commands.flat().filter(word => !word.includes(UNKNOWN)),
    isUnread: started.some(word => word?.includes(UNKNOWN)),
  }
}

/** Whether a program starts what its arguments name. */
export function startsOthers(program: string): boolean {
  return SHELL.test(program)
}

function wordsOf(command: string): string[] {
  return command
    .replace(/\d?[<>]+&?\s*\S+/g, ' ')
    .split(/[\s"'\\,]+/)
    .filter(word => word !== '')
}

/** Null where a command has but options of what is before it. */
function firstOf(words: readonly string[]): string | null {
  return words.find(word => !BEFORE.test(word) && !word.startsWith('-')) ?? null
}
