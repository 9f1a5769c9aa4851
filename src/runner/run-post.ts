import { getState, warning } from '@actions/core'
import { rm } from 'node:fs/promises'

/** The state that tells the post step which directory the main step made. */
export const STATE_DIRECTORY = 'directory'

/** The action's post step: removes what the main step left for later steps to read. Never fails the job. */
export async function runPost(): Promise<void> {
  const directory = getState(STATE_DIRECTORY)
  if (directory === '') return
  try {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    warning(`Temporary files in ${directory} were not removed: ${String(error)}`)
  }
}
