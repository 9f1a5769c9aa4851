import { ToolError } from '../errors/tool-error.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'
import { readAnswer } from './read-answer.ts'

/** Pages of 100 files; GitHub lists 3,000 files at most. */
const MOST_PAGES = 30

/** Lines of a file that a diff shows together, as they are in the head, by their number. */
export type Hunk = ReadonlyMap<number, { readonly text: string; readonly isAdded: boolean }>

/**
 * What a pull request's diff shows of some files, by path. A file that it does not touch, or is too large to be shown, has no hunks.
 *
 * @throws ToolError when GitHub refuses or does not answer.
 */
export async function readPullDiff(
  api: GitHubApi,
  { repository, pullRequest }: { readonly repository: string; readonly pullRequest: number },
  files: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const found = new Map<string, readonly Hunk[]>()
  for (let page = 1; page <= MOST_PAGES && found.size < files.size; page++) {
    const path = `/repos/${repository}/pulls/${pullRequest}/files?per_page=100&page=${page}`
    const { body, more } = readAnswer(await api.request('GET', path))
    if (!Array.isArray(body)) throw new ToolError(messages.noPullRequestFiles)
    for (const { filename, patch } of body as { filename?: unknown; patch?: unknown }[])
      if (typeof filename === 'string' && files.has(filename))
        found.set(filename, typeof patch === 'string' ? hunksOf(patch) : [])
    if (!more) break
  }
  return found
}

/** Takes a unified diff of one file apart; what is no line of the head is left out. */
export function hunksOf(patch: string): Hunk[] {
  const hunks: Map<number, { text: string; isAdded: boolean }>[] = []
  let line = 0
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)?.[1]
    if (start !== undefined) {
      line = Number(start)
      hunks.push(new Map())
    } else if (text.startsWith('+') || text.startsWith(' '))
      hunks.at(-1)?.set(line++, { text: text.slice(1), isAdded: text.startsWith('+') })
  }
  return hunks
}
