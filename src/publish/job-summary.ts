import { appendFile, stat } from 'node:fs/promises'
import { reasonOf } from '../errors/machine-failure.ts'
import type { Overview } from '../model/overview.ts'
import type { CommitLinks } from '../report/markdown-options.ts'
import { renderMarkdown } from '../report/render-markdown.ts'

/** GitHub drops the whole summary of a step that writes more than 1 MiB. In bytes. */
const LARGEST = 1024 * 1024

/** More than this tells no one more. In bytes. */
const ENOUGH = 900_000

/**
 * Appends what is known of the images of a run to a step's summary, in what room earlier writers left.
 *
 * @param file the path in `GITHUB_STEP_SUMMARY`; undefined where there is no such thing.
 * @returns a sentence for a warning when it could not be written: a summary is a courtesy and fails no build.
 */
export async function appendJobSummary(
  overview: Overview,
  { file, links }: { readonly file: string | undefined; readonly links?: CommitLinks | undefined },
): Promise<string | null> {
  if (file === undefined || file === '') {
    return 'The job summary was not written: GITHUB_STEP_SUMMARY is not set.'
  }
  try {
    const before = await stat(file).then(
      ({ size }) => size,
      () => 0,
    )
    const separator = before > 0 ? '\n' : ''
    const room = LARGEST - before - separator.length
    const markdown = renderMarkdown(overview, {
      full: true,
      ...(links === undefined ? {} : { links }),
      maxBytes: Math.min(ENOUGH, room),
    })
    if (Buffer.byteLength(markdown) > room) {
      return 'The job summary was not written: the step has used up its size limit.'
    }
    await appendFile(file, separator + markdown)
    return null
  } catch (error) {
    return `The job summary was not written: ${reasonOf(error, file)}.`
  }
}
