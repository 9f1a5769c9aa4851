import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { type GitHubServer, startGitHubServer } from '../../../test-kit/github-server/github-server.ts'
import { GitHubApi } from '../../publish/github-api.ts'
import { renderMarkdown } from '../../report/render-markdown.ts'
import { artifactOf, makeLeg, RUN, SHA } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import {
  collectJobReports,
  type KnownJobReports,
  MOST_CHARACTERS,
} from '../../runner/artifacts/collect-job-reports.ts'
import { restArtifacts } from '../../runner/artifacts/rest-artifacts.ts'
import { MOST_REPORT_BYTES } from '../open-report-artifact.ts'
import { overviewOfRun } from '../overview-of-run.ts'
import { assertTame } from './assert-tame.ts'
import { HOSTILE_LEGS, REFUSED } from './hostile-corpus.ts'
import { writeZip } from './write-zip.ts'

const LINKS = { server: 'https://github.com', repository: 'acme/shop', sha: SHA }

describe('a hostile artifact of a run', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubServer()
    github.runs.runs.push({
      id: RUN,
      event: 'pull_request',
      headSha: SHA,
      headBranch: 'x',
      headRepository: null,
    })
    upload(artifactOf(makeLeg('honest')))
  })
  afterEach(() => github.close())

  const upload = ({ name, text }: { readonly name: string; readonly text: string | Buffer }) =>
    github.runs.artifacts.push({ name, bytes: Buffer.from(text) })
  const collect = async () => {
    const api = new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token: 'reads' })
    const known: KnownJobReports = new Map()
    const { signal } = new AbortController()
    await collectJobReports(restArtifacts(api, { repository: 'acme/shop', run: RUN }, signal), RUN, known)
    const all = [...known.values()]
    return overviewOfRun({
      legs: all.filter(one => 'leg' in one),
      refused: all.filter(one => 'reason' in one),
      jobs: null,
    })
  }

  it('is one of at least 60', () => {
    assert.ok(REFUSED.length + HOSTILE_LEGS.length >= 60, `${REFUSED.length} + ${HOSTILE_LEGS.length}`)
  })

  for (const { what, name, bytes } of REFUSED) {
    it(`is refused with a row, and the other jobs are told of: ${what}`, async () => {
      upload({ name: name ?? artifactOf(makeLeg('evil')).name, text: bytes })
      const { reports, unmeasured } = await collect()
      expect(reports.map(({ image }) => image.name)).toStrictEqual(['honest'])
      expect(unmeasured.map(({ state }) => state)).toStrictEqual(['absent'])
      const [row] = unmeasured
      expect(row!.reason).toMatch(/^Its report could not be read: /)
      assert.ok(row!.reason.length < 500, row!.reason)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      assertTame(renderMarkdown({ reports, unmeasured }, { links: LINKS }))
    })
  }

  for (const leg of HOSTILE_LEGS) {
    it(`stays text: ${JSON.stringify(leg.matrix[0]?.slice(0, 40))}`, async () => {
      upload(artifactOf(leg))
      const overview = await collect()
      expect(overview.reports.length + overview.unmeasured.length).toBe(2)
      const markdown = renderMarkdown(overview, {
        links: LINKS,
        marker: { key: 'ci.yml', run: { id: RUN, attempt: 1 } },
      })
      assertTame(markdown)
      expect(markdown).toMatch(/honest/)
    })
  }

  it('is not what an honest archive is', async () => {
    const { name, text } = artifactOf(makeLeg('zipped'))
    upload({ name, text: writeZip([{ name, content: text }]) })
    expect((await collect()).reports.map(({ image }) => image.name)).toStrictEqual(['honest', 'zipped'])
  })

  it('is refused when it and those before it would not fit into the memory of a runner', async () => {
    const many = MOST_CHARACTERS / MOST_REPORT_BYTES + 5
    for (let index = 0; index < many; index++) {
      const leg = makeLeg(`big-${index}`)
      const content = artifactOf(leg).text.padEnd(MOST_REPORT_BYTES)
      upload({ name: artifactOf(leg).name, text: writeZip([{ name: 'x.json', content }]) })
    }
    const { reports, unmeasured } = await collect()
    expect(reports.some(({ image }) => image.name === 'honest')).toBe(true)
    expect(reports.length).toBeLessThanOrEqual(MOST_CHARACTERS / MOST_REPORT_BYTES)
    expect(reports.length + unmeasured.length).toBe(many + 1)
  })

  it('is one of no more than 500', async () => {
    for (let index = 0; index < 600; index++) upload({ name: `slim-build-report-${index}`, text: '' })
    const { reports, unmeasured } = await collect()
    expect(reports).toHaveLength(1)
    expect(unmeasured.some(({ reason }) => reason.includes('more than 500'))).toBe(true)
  })
})
