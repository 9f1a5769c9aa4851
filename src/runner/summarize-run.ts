import { appendFile, stat } from 'node:fs/promises'
import type { CommitLinks } from '../report/markdown/markdown-options.ts'
import type { Overview } from '../report/overview.ts'
import { renderOverview } from '../report/render-overview.ts'

/** GitHub drops the whole summary of a step that writes more than 1 MiB. In bytes. */
const LARGEST = 1024 * 1024

/** More than this tells nobody more. In bytes. */
const ENOUGH = 900_000

/**
 * Appends what the jobs of a run have told to this step's summary.
 *
 * @returns a sentence for a warning when it could not be written.
 */
export async function summarizeRun(
  overview: Overview,
  { file, links }: { readonly file: string | undefined; readonly links: CommitLinks },
): Promise<string | null> {
  if (!file) return 'The job summary was not written: GITHUB_STEP_SUMMARY names no file.'
  try {
    const { size } = await stat(file)
    const markdown = renderOverview(overview, { links, maxBytes: Math.min(ENOUGH, LARGEST - size) })
    if (Buffer.byteLength(markdown) > LARGEST - size) {
      return 'The job summary was not written: earlier commands of this step left no room for it.'
    }
    await appendFile(file, markdown)
    return null
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException
    return `The job summary was not written: ${code}.`
  }
}
