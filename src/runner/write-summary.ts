import { summary } from '@actions/core'
import type { WorkflowLog } from './workflow-log.ts'

/** GitHub drops a step's summary that is larger; a little is left for what else the step may write. Bytes. */
const LARGEST = 1_000_000

/** Writes the job summary. It is a courtesy: what stands in its way is a warning. */
export async function writeSummary(markdown: string, log: WorkflowLog): Promise<void> {
  const size = Buffer.byteLength(markdown)
  try {
    if (size > LARGEST) throw new Error(`it has ${size} bytes, and GitHub shows at most ${LARGEST}`)
    await summary.addRaw(markdown, true).write()
  } catch (error) {
    log.warning(`The job summary was not written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
