import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { assertTame } from '../src/collect/__tests__/assert-tame.ts'
import { EXHAUSTING } from '../src/collect/__tests__/exhausting-job-reports.ts'
import { HOSTILE_LEGS, REFUSED } from '../src/collect/__tests__/hostile-corpus.ts'
import { artifactOf, makeLeg, namedReport } from '../src/runner/artifacts/__tests__/leg-artifacts.ts'
import { talking } from '../src/report/untrusted/__tests__/talking.ts'
import type { GitHubServer } from '../test-kit/github-server/github-server.ts'
import { type Artifact, collectForkRun, startGitHubWithForkRun, uploadToForkRun } from './fork-run.ts'

/** Seconds of CPU and MB of heap that the action may have for one run, limited by the kernel and by V8. */
const MOST_SECONDS = 30
const MOST_MEGABYTES = 400

describe('what a fork’s run uploads', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubWithForkRun()
    upload(artifactOf(makeLeg('honest')))
  })
  afterEach(() => github.close())

  const upload = (artifact: Artifact) => {
    uploadToForkRun(github, artifact)
  }
  const collect = async () => {
    const limits = { seconds: MOST_SECONDS, megabytes: MOST_MEGABYTES }
    const { code, stdout, summary } = await collectForkRun(github, {}, {}, limits)
    assert.equal(code, 0, stdout.slice(-2000))
    return { stdout, summary }
  }
  const assertPosted = ({ summary }: { readonly summary: string }) => {
    expect(github.comments).toHaveLength(1)
    for (const text of [github.comments[0]!.body, summary]) {
      expect(text).toMatch(/honest/)
      assertTame(text)
    }
    for (const { sent } of github.checks) {
      assertTame((sent.output as { summary: string }).summary)
      expect(String(sent.name)).toMatch(/^slim-build \/ [^\n]+$/)
    }
  }

  it('is one of at least 100', () => {
    expect(REFUSED.length + HOSTILE_LEGS.length + Object.keys(EXHAUSTING).length).toBeGreaterThan(100)
  })

  it('costs itself a row each where it must be refused, and the others nothing', async () => {
    for (const [index, { name, bytes }] of REFUSED.entries())
      upload({ name: name ?? artifactOf(makeLeg(`evil-${index}`)).name, text: bytes })
    const told = await collect()
    assertPosted(told)
    expect(told.stdout.match(/: Its report could not be read: /g)).toHaveLength(REFUSED.length)
    expect(github.checks[0]?.sent).toMatchObject({ name: 'slim-build / all images', conclusion: 'failure' })
  })

  it('stays text, whatever is in it', async () => {
    for (const leg of HOSTILE_LEGS) upload(artifactOf(leg))
    upload(artifactOf(makeLeg('talking', { reports: [talking(namedReport('api', 'failed'))] })))
    assertPosted(await collect())
  })

  // Two kinds a run: half as many processes to start, and what is kept of the first is there when the second is read.
  const kinds = Object.entries(EXHAUSTING)
  for (let at = 0; at < kinds.length; at += 2) {
    const pair = kinds.slice(at, at + 2)
    it(`is reported with the CPU and the memory of a small machine: ${pair.map(([what]) => what).join('; ')}`, async () => {
      for (const [, legs] of pair) for (const leg of legs()) upload(artifactOf(leg))
      assertPosted(await collect())
    })
  }
})
