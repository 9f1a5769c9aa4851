import {
  type Dockerfile,
  DockerfileParser,
  From,
  type Instruction,
  JSONInstruction,
  ModifiableInstruction,
} from 'dockerfile-ast'
import { offsetsOf } from './text-offsets.ts'

/** A Dockerfile with the exact place of each instruction. Offsets are those of the text. Untrusted text. */
export interface DockerfileText {
  readonly text: string
  /** What makes a line go on: a backslash or, by its directive, a backtick. */
  readonly escape: string
  /** What its lines end with. */
  readonly newline: '\n' | '\r\n'
  readonly instructions: readonly InstructionText[]
}

/** From `start` to `end`, without blanks around and without the end of the line; the body of a heredoc is part of it. */
export interface InstructionText {
  /** In capitals: `RUN`. */
  readonly keyword: string
  /** 1-based line of its keyword. */
  readonly line: number
  readonly start: number
  readonly end: number
  /** The end of the keyword; null where that is not written in one piece before a blank, so that nothing can be put after it. */
  readonly keywordEnd: number | null
  /** As written: `--mount=type=cache,target=/root/.npm`. */
  readonly flags: readonly string[]
  /** What follows keyword and flags, as far as the first line that does not go on: the body of a heredoc is not in it. */
  readonly arguments: Span
  readonly form: 'shell' | 'json' | 'heredoc'
  /** Of a FROM: the image as it is written. */
  readonly image: Span | null
}

/** Part of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Longer texts are not taken for Dockerfiles. Characters. */
const LONGEST = 1024 * 1024

/** Finds the instructions of a Dockerfile; null for what cannot be taken apart, or holds something that is no text. */
export function parseDockerfileText(text: string): DockerfileText | null {
  if (text.length > LONGEST || /\r(?!\n)|[\0\v\f\u0085\u2028\u2029]/.test(text)) return null
  try {
    const dockerfile = DockerfileParser.parse(text)
    return {
      text,
      escape: dockerfile.getEscapeCharacter(),
      newline: text.includes('\r\n') ? '\r\n' : '\n',
      instructions: instructionsOf(dockerfile, text),
    }
  } catch {
    return null
  }
}

function instructionsOf(dockerfile: Dockerfile, text: string): InstructionText[] {
  const offsetOf = offsetsOf(text)
  return dockerfile.getInstructions().map(instruction => {
    const range = instruction.getRange()
    const [start, end] = [offsetOf(range.start), offsetOf(range.end)]
    const given = instruction.getArgumentsRange()
    const heredoc = heredocsOf(instruction)
    const image = instruction instanceof From ? instruction.getImageRange() : null
    return {
      keyword: instruction.getKeyword(),
      line: range.start.line + 1,
      start,
      end: trimmedEnd(text, start, end),
      keywordEnd: keywordEnd(text, start, instruction.getKeyword()),
      flags: instruction instanceof ModifiableInstruction ? instruction.getFlags().map(String) : [],
      arguments:
        given === null
          ? { start: end, end }
          : {
              start: offsetOf(given.start),
              end: heredoc === null ? offsetOf(given.end) : endOfLine(text, offsetOf(heredoc)),
            },
      form: heredoc !== null ? 'heredoc' : isJson(instruction) ? 'json' : 'shell',
      image: image === null ? null : { start: offsetOf(image.start), end: offsetOf(image.end) },
    }
  })
}

/** Where the last heredoc is named; null without one. */
function heredocsOf(instruction: Instruction): { readonly line: number; readonly character: number } | null {
  if (!('getHeredocs' in instruction)) return null
  const heredocs = (instruction as Instruction & Heredocs).getHeredocs()
  return heredocs.at(-1)?.getNameRange().end ?? null
}

interface Heredocs {
  getHeredocs(): readonly {
    getNameRange(): { readonly end: { readonly line: number; readonly character: number } }
  }[]
}

function isJson(instruction: Instruction): boolean {
  return instruction instanceof JSONInstruction && instruction.getOpeningBracket() !== null
}

function keywordEnd(text: string, start: number, keyword: string): number | null {
  const end = start + keyword.length
  const isWhole = text.slice(start, end).toUpperCase() === keyword
  return isWhole && /^[ \t]/.test(text.slice(end, end + 1)) ? end : null
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return trimmedEnd(text, offset, end < 0 ? text.length : end)
}
