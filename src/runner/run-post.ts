import { getInput, getState, warning } from '@actions/core'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { containerLog, containersOf } from '../buildx/builder/container-logs.ts'
import { type CreatedBuilder, parseCreatedBuilder } from '../buildx/builder/created-builder.ts'
import { withoutCertificates } from '../buildx/builder/node-certificates.ts'
import { removeBuilder } from '../buildx/builder/remove-builder.ts'
import { reasonOf } from '../errors/machine-failure.ts'
import type { RunOptions } from '../tools/run-tool.ts'
import { WorkflowLog } from './log/workflow-log.ts'
import { clearPendingBanner } from './publish/pending-banner.ts'

/** The state that tells the post step which directory the main step made. */
export const STATE_DIRECTORY = 'directory'
/** The state that tells the post step which builder the main step made. */
export const STATE_BUILDER = 'builder'

/** An engine that has not answered by then does not any more. Milliseconds. */
const LONGEST_REMOVAL = 150_000

/** Lines of a container that are shown. */
const MOST_LINES = 10_000

/**
 * The action's post step: removes the builder that the main step made, and what it left for later steps to read. Never fails
 * the job.
 */
export async function runPost(): Promise<void> {
  await clearPendingBanner(getInput('github-token'))
  await removeCreatedBuilder()
  await removeDirectory()
}

async function removeCreatedBuilder(): Promise<void> {
  const made = parseCreatedBuilder(getState(STATE_BUILDER))
  if (made === null) return
  const options = {
    env: withoutCertificates(process.env),
    cwd: tmpdir(),
    signal: AbortSignal.timeout(LONGEST_REMOVAL),
  }
  if (made.logs) await showLogs(made, options)
  const warnings = await removeBuilder(made, options)
  for (const message of warnings) warning(message)
}

/** What BuildKit printed, for who debugs it. */
async function showLogs({ name }: CreatedBuilder, options: RunOptions): Promise<void> {
  const log = new WorkflowLog(text => process.stdout.write(text))
  try {
    for (const container of await containersOf(name, options)) {
      log.group(`BuildKit log of ${container}`)
      log.lines(await containerLog(container, MOST_LINES, options))
    }
  } catch (error) {
    log.warning(`The BuildKit log cannot be shown: ${reasonOf(error)}`)
  } finally {
    log.close()
  }
}

async function removeDirectory(): Promise<void> {
  const directory = getState(STATE_DIRECTORY)
  if (directory === '') return
  try {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    warning(`Temporary files in ${directory} were not removed: ${reasonOf(error)}`)
  }
}
