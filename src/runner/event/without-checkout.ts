import { readdir } from 'node:fs/promises'
import { InputError } from '../../errors/input-error.ts'
import { messages } from '../messages.ts'

/**
 * The error of a step, with what is most likely behind it: that something of the repository is missing because nothing was checked out.
 *
 * @param workspace the directory that `actions/checkout` fills.
 */
export async function explainWithoutCheckout(error: unknown, workspace: string): Promise<unknown> {
  if (!(error instanceof InputError)) return error
  const names = await readdir(workspace).catch(() => [])
  if (names.length > 0) return error
  return new InputError(messages.workspaceEmpty(error.message), { cause: error })
}
