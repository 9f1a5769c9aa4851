import { quoteText } from '../../text/quote-text.ts'
import type { ToolRun } from '../../tools/run-tool.ts'

/** What is wrong stands at the end of what Go programs say. Characters. */
const LONGEST = 500

/** Why a tool failed, in its own words: the last line that says so. Quoted, for a message. */
export function toolReason({ stderr, stdout, exitCode }: ToolRun): string {
  const error = stderr.findLast(line => line.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0]
  const line = error ?? stderr.findLast(text => text.trim() !== '')
  if (line !== undefined) return quoteText(line.replace(/^error:\s*/i, '').trim(), LONGEST)
  return exitCode === null ? 'it was killed' : `exit code ${exitCode}`
}
