import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import { readAnswer } from '../../publish/read-answer.ts'
import { eventField } from '../event/read-event.ts'
import { messages } from '../messages.ts'
import type { ArtifactSource, ListedArtifact } from './artifact-source.ts'
import { downloadBounded } from './download-bounded.ts'

/** More pages of 100 artifacts than are looked at. */
const MOST_PAGES = 20

/** The artifacts of any run of the repository, by GitHub's REST API: it takes `actions: read`. */
export function restArtifacts(
  api: GitHubApi,
  { repository, run }: { readonly repository: string; readonly run: number },
  signal: AbortSignal,
): ArtifactSource {
  const artifacts = `/repos/${repository}/actions`
  return {
    list: async () => {
      const found: ListedArtifact[] = []
      let total = 0
      for (let page = 1; page <= MOST_PAGES; page++) {
        const path = `${artifacts}/runs/${run}/artifacts?per_page=100&page=${page}`
        const { body, more } = readAnswer(await api.request('GET', path), 'actions: read')
        const items = eventField(body, 'artifacts')
        if (!Array.isArray(items)) break
        found.push(...(items as unknown[]).flatMap(listed))
        total = Number(eventField(body, 'total_count'))
        if (!more) return { artifacts: found, left: 0 }
      }
      return { artifacts: found, left: Math.max(0, total - found.length) }
    },
    download: async ({ id, size }, most) => {
      if (size > most) throw new InputError(messages.artifactTooLong(most))
      const { status, location } = await api.redirect(`${artifacts}/artifacts/${id}/zip`)
      if (status === 410) throw new ToolError(messages.artifactExpired)
      if (location === null) throw new ToolError(messages.downloadFailed(status))
      return await downloadBounded(location, most, { signal })
    },
  }
}

function listed(item: unknown): ListedArtifact[] {
  const [id, name, size] = ['id', 'name', 'size_in_bytes'].map(key => eventField(item, key))
  if (typeof id !== 'number' || typeof name !== 'string') return []
  const expired = eventField(item, 'expired') === true
  return [{ id, name, size: typeof size === 'number' ? size : 0, expired }]
}
