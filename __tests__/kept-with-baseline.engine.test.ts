import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { stripVTControlCharacters } from 'node:util'
import type { Report } from '../src/model/report.ts'
import { type Done, newProject, pullRequest, pushMain } from './project.ts'
import { world } from './world.ts'

describe('what is kept with a baseline', () => {
  it('is the size of each commit before, in order, which the pull request shows as a trend', async () => {
    const project = newProject('FROM scratch\nCOPY keep.txt /\nCOPY app /app\n')
    const { origin } = project
    let before = origin.head()
    const pushed: Done[] = []
    for (const size of [1000, 30_000, 60_000]) {
      const seed = randomBytes(size).toString('latin1')
      origin.commit(`seed of ${size}`, { 'keep.txt': 'kept\n', 'app/seed': seed })
      pushed.push(await pushMain(world, project, {}, { before }))
      before = origin.head()
    }
    const [first, second, third] = pushed.map(({ report, work }) => ({
      commit: work.head(),
      ...report.platforms[0]!.total,
      compression: 'gzip',
      standIn: false,
    }))
    expect(undated(pushed.map(({ report }) => report))).toStrictEqual([[], [first], [first, second]])

    const { report, summary, stdout } = await pullRequest(world, project, { 'app/more': 'more\n' })
    expect(undated([report])).toStrictEqual([[first, second, third]])
    expect(third?.compressed).toBe(report.platforms[0]?.change?.baseline.compressed)
    expect(summary).toMatch(
      /<b>Trend<\/b>: [\d.]+ kB → [\d.]+ kB compressed over the last 3 measured commits</,
    )
    const labels = [first, second, third].map(point => `"${point?.commit.slice(0, 7)}", `).join('')
    assert.ok(summary.includes(`\n  x-axis [${labels}"now"]\n  y-axis "kB compressed" `), summary)
    expect(stripVTControlCharacters(stdout)).toMatch(
      /^Trend: [\d.]+ kB → [\d.]+ kB compressed over the last 3 measured commits\n +▁[▁▂▃▄▅▆▇]▇▇ from /m,
    )

    // A forced push that takes the third back, and a commit that nobody measures.
    origin.git('reset', '--quiet', '--hard', second!.commit)
    origin.commit('not measured', { 'app/other': 'other\n' })
    origin.commit('instead of the third', { 'app/other': 'others\n' })
    const forced = await pushMain(world, project, {}, { before: third!.commit, forced: true })
    expect(undated([forced.report])).toStrictEqual([[first, second]])
  })

  it('is what a step took when it last ran, however many runs ago and on whatever machine', async () => {
    const project = newProject('FROM scratch\nCOPY keep.txt /\nCOPY app /app\n')
    let before = project.origin.commit('keep', { 'keep.txt': `${project.image}\n` })
    await pushMain(world, project)
    for (const text of ['one\n', 'two\n']) {
      project.origin.commit(text, { 'app/main.js': text })
      const { report } = await pushMain(world, project, {}, { before })
      before = project.origin.head()
      const [kept] = report.cache.kind === 'told' ? (report.cache.platforms[0]?.steps ?? []) : []
      expect(kept?.cached).toBe(true)
      assert.ok(kept!.savedSeconds !== null && kept!.savedSeconds >= 0, JSON.stringify(kept))
    }
  })
})

/** The trends of reports without times. */
function undated(reports: readonly Report[]): object[][] {
  return reports.map(({ platforms }) =>
    (platforms[0]?.trend ?? []).map(({ measuredAt, ...point }) => {
      expect(measuredAt ?? '').toMatch(/^\d{4}-\d\d-\d\dT/)
      return point
    }),
  )
}
