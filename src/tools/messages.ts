import { quoteText } from '../text/quote-text.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  cancelled: (tool: string) => `${tool} was cancelled`,
  argumentTooLong: (tool: string, limit: number) =>
    `${tool} cannot be given all that the inputs or options say: one value has more than ${limit} bytes, or all of them more than the system takes`,
  argumentWithNul: (tool: string) =>
    `${tool} cannot be given a value with a NUL character: take it out of the inputs or options`,
  notStarted: (tool: string, reason: string) => `${tool} could not be started: ${reason}`,
  noDirectory: (directory: string) => `there is no directory ${quoteText(directory, 300)} to start it in`,
  threadEnded: (name: string, reason: string) =>
    `${name} ended before its work was done (${quoteText(reason, 300)}): use a machine with more memory, or report it`,
  notInstalled: 'check that it is installed and in the PATH',
  printedTooMuch: (tool: string, limit: number) =>
    `${tool} printed more than ${limit} bytes, which is the limit`,
} as const
