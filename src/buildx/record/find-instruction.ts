import { DockerfileParser } from 'dockerfile-ast'
import { parseDockerfile } from './dockerfile-source.ts'

/** Lines of a Dockerfile, 1-based and inclusive. */
export interface InstructionLines {
  readonly line: number
  readonly endLine: number
}

/**
 * Finds the instruction that BuildKit calls by its text on one line. Untrusted texts.
 *
 * @returns null where none is called so, as BuildKit writes values for variables, or more than one is.
 */
export function findInstruction(text: string | null, called: string): InstructionLines | null {
  if (text === null) return null
  const source = parseDockerfile(text)
  const [only, ...others] = placesIn(text).filter(
    ({ line, endLine }) => source.instruction(line, endLine) === called,
  )
  return only === undefined || others.length > 0 ? null : only
}

function placesIn(text: string): InstructionLines[] {
  try {
    return DockerfileParser.parse(text)
      .getInstructions()
      .map(each => {
        const { start, end } = each.getRange()
        return { line: start.line + 1, endLine: end.line + 1 }
      })
  } catch {
    return []
  }
}
