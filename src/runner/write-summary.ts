import { summary } from '@actions/core'
import type { CommitContext } from '../inputs/git-context.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Report } from '../report/report.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * GitHub drops a step's summary of more than 1 MiB as a whole; the rest is left for what else the step may write. Bytes.
 */
const LARGEST = 900_000

/** Writes the job summary. It is a courtesy: what stands in its way is a warning. */
export async function writeSummary(
  report: Report,
  commit: CommitContext | null,
  log: WorkflowLog,
): Promise<void> {
  const links =
    commit === null || commit.sha === ''
      ? {}
      : { links: { server: commit.serverUrl, repository: commit.repository, sha: commit.sha } }
  try {
    await summary.addRaw(renderMarkdown(report, { ...links, maxBytes: LARGEST }), true).write()
  } catch (error) {
    log.warning(`The job summary was not written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
