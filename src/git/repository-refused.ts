import { ToolError } from '../errors/tool-error.ts'
import { quoteText } from '../text/quote-text.ts'

/** Git does not read a checkout that belongs to another user, whose configuration could run programs. */
export class RepositoryRefused extends ToolError {
  /** @param top of the checkout. */
  constructor(top: string) {
    super(
      `git refuses the repository in ${quoteText(top, 4096)}, which belongs to another user: if you trust it, run \`git config --global --add safe.directory ${shellWord(top)}\``,
    )
  }
}

/** A path as one word of a command to copy. */
function shellWord(text: string): string {
  return /^[\w/.@+-]+$/.test(text) ? text : quoteText(text, 4096)
}
