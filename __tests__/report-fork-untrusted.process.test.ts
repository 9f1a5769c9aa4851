import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { JobReport } from '../src/collect/job-report.ts'
import { artifactOf, makeLeg, namedReport } from '../src/runner/artifacts/__tests__/leg-artifacts.ts'
import { readMarkdown, runningText } from '../src/report/__tests__/read-markdown.ts'
import { talking } from '../src/report/untrusted/__tests__/talking.ts'
import type { GitHubServer } from '../test-kit/github-server/github-server.ts'
import { collectForkRun, startGitHubWithForkRun, uploadToForkRun } from './fork-run.ts'

describe('the action in report/', () => {
  describe('in a workflow that a fork’s run started', () => {
    let github: GitHubServer
    beforeEach(async () => {
      github = await startGitHubWithForkRun()
    })
    afterEach(() => github.close())

    const upload = (...legs: readonly JobReport[]) => {
      uploadToForkRun(github, ...legs.map(artifactOf))
    }
    const collect = (inputs: Record<string, string> = {}) => collectForkRun(github, inputs)

    it('has a row for an artifact that expired, and for one of an attempt that there was not', async () => {
      upload(makeLeg('api'), makeLeg('late', { attempt: 3 }), makeLeg('old'))
      github.runs.artifacts[2] = { ...github.runs.artifacts[2]!, expired: true }
      const { code, stdout } = await collect()
      assert.equal(code, 0, stdout)
      expect(stdout).toMatch(/^late: .*it is of attempt 3 of a run that had 1$/m)
      expect(stdout).toMatch(/^old: .*it has expired$/m)
      expect(github.checks[0]?.sent).toMatchObject({ name: 'slim-build / all images', conclusion: 'failure' })
    })

    it('has a row for artifacts beyond those that are looked at', async () => {
      for (let index = 0; index < 2010; index++)
        github.runs.artifacts.push({ name: `coverage-${index}`, bytes: Buffer.from('') })
      upload(makeLeg('api'))
      const { stdout } = await collect()
      expect(stdout).toMatch(/^"artifacts beyond the first 2000": .*the run has 11 artifacts more/m)
    })

    it('does not let an image take the name of the check of all', async () => {
      const names = ['all images', 'All Images', ' all images ', 'all\u00a0images']
      const over = makeLeg('api', { reports: [namedReport('api', 'failed')] })
      upload(over, ...names.map(name => makeLeg(name)))
      await collect()
      const all = github.checks.filter(({ sent }) =>
        /^slim-build \/ all images$/i.test(String(sent.name).trim()),
      )
      expect(all.map(({ sent }) => sent.conclusion)).toStrictEqual(['failure'])
      expect(github.checks).toHaveLength(names.length + 2)
    })

    it('gives the verdict that the numbers of the report give', async () => {
      const honest = namedReport('api', 'failed')
      const judgements = honest.verdict.judgements.map(judgement => ({
        ...judgement,
        outcome: 'pass' as const,
        actual: 1,
      }))
      upload(
        makeLeg('api', {
          reports: [{ ...honest, verdict: { judgements, outcome: 'pass', accepted: null } }],
        }),
      )
      const { stdout } = await collect()
      expect(stdout).toMatch(/^api: fail$/m)
      expect(github.checks[0]?.sent.conclusion).toBe('failure')
      expect(github.comments[0]?.body).toMatch(
        /The total is 80\.3 MB compressed, 5\.3 MB over its budget of 75\.0 MB/,
      )
    })

    it('shows no sentence of the fork', async () => {
      upload(makeLeg('api', { reports: [talking(namedReport('api', 'failed'))] }))
      const { stdout, summary } = await collect()
      // In markdown names are code, elsewhere they are in quotes.
      for (const text of [
        ...runningText(readMarkdown(summary)),
        ...runningText(readMarkdown(github.comments[0]?.body ?? '')),
      ])
        expect(text).not.toMatch(/review passed/i)
      const titles = github.checks.map(({ sent }) => [sent.name, (sent.output as { title: string }).title])
      for (const text of [stdout, ...titles.flat()].map(String))
        expect(text.replaceAll(/"Security[^"]*"/g, '')).not.toMatch(/review passed/i)
      expect(github.comments[0]?.body).toMatch(/A run of a fork measured this/)
    })

    it('does not fail for a budget of the fork, unless it is asked to', async () => {
      upload(makeLeg('api', { reports: [namedReport('api', 'failed')] }))
      expect((await collect()).code).toBe(0)
      expect((await collect({ 'fail-on': 'any' })).code).toBe(1)
    })

    it('does not believe that a maintainer accepted what the fork’s run says they did', async () => {
      const report = namedReport('api', 'failed')
      const accepted = { by: 'maintainer', label: 'size-increase-ok' }
      const verdict = { ...report.verdict, outcome: 'warn', accepted } as const
      upload(makeLeg('api', { reports: [{ ...report, verdict }] }))
      const { stdout } = await collect()
      expect(stdout).toMatch(/api: fail/)
      expect(github.comments[0]?.body ?? '').not.toMatch(/accepted by/)
      expect(github.checks[0]?.sent.conclusion).toBe('failure')
    })

    it('tells of the others, and is not green, where one artifact says numbers that cannot be', async () => {
      const report = namedReport('evil', 'failed')
      const judgements = report.verdict.judgements.map(judgement => ({
        ...judgement,
        outcome: 'fail' as const,
        actual: 1.7e308,
        limit: -1.7e308,
      }))
      const evil = { ...report, verdict: { ...report.verdict, judgements } }
      upload(makeLeg('api'), makeLeg('evil', { reports: [evil] }), makeLeg('worker'))
      const { code, stdout, summary } = await collect()
      assert.equal(code, 0, stdout)
      for (const text of [github.comments[0]?.body ?? '', summary]) {
        expect(text).toMatch(/`api`/)
        expect(text).toMatch(/`worker`/)
        expect(text).toMatch(/`?evil`?.*could not be read/)
      }
      expect(github.checks.map(({ sent }) => [sent.name, sent.conclusion])).toStrictEqual([
        ['slim-build / all images', 'failure'],
        ['slim-build / api', 'success'],
        ['slim-build / worker', 'success'],
      ])
      expect((await collect({ 'fail-on': 'any' })).code).toBe(1)
    })
  })
})
