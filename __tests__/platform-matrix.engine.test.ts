import { describe, expect, it } from '@jest/globals'
import { type Done, measured, newProject, pullRequest, pushMain } from './project.ts'
import { world } from './world.ts'

/** Limits on each platform, which all jobs read. */
const CONFIG =
  'budgets:\n  platforms:\n    linux/amd64: { max-size: 1 MB }\n    linux/arm64: { max-size: 1 MB }\n'
const OTHER = /^::warning::Not judged: the image has no platform linux\/\w+, only linux\/\w+\.$/m

describe('a matrix of one platform a job that requires a baseline', () => {
  const job = (platform: string) => ({
    ...{ platforms: platform, matrix: JSON.stringify({ platform }), config: 'limits.yml' },
    ...{ 'max-growth': '1 kB', 'require-baseline': 'true' },
  })
  const newMatrix = () => {
    const project = newProject()
    project.origin.commit('limits', { 'limits.yml': CONFIG })
    return project
  }
  const sourceOf = ({ report }: Done) => measured(report.baseline).origin.source
  const outcomes = ({ report }: Done) => report.verdict.judgements.map(({ outcome }) => outcome).toSorted()

  it('passes on its first run on main, where growth is told only, and with a baseline on a pull request', async () => {
    const project = newMatrix()
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const first = await pushMain(world, project, job(platform))
      expect(first.stdout).toMatch(OTHER)
      expect(outcomes(first)).toStrictEqual(['pass', 'skipped', 'skipped'])
    }
    const small = await pullRequest(world, project, { 'app/b.js': 'bb' }, job('linux/arm64'))
    expect(sourceOf(small)).toBe('stored')
    expect(outcomes(small)).toStrictEqual(['pass', 'pass', 'skipped'])
  })

  it('fails where its platform grew, and where its own limit is exceeded', async () => {
    const project = newMatrix()
    await pushMain(world, project, job('linux/arm64'))
    const big = Array.from({ length: 3000 }, (_, index) => (index ** 3).toString(36)).join()
    const grown = await pullRequest(world, project, { 'app/b.js': big }, job('linux/arm64'), { code: 1 })
    expect(outcomes(grown)).toStrictEqual(['fail', 'pass', 'skipped'])
    const limit = CONFIG.replaceAll('1 MB', '10 B')
    const over = await pullRequest(world, project, { 'limits.yml': limit }, job('linux/arm64'), { code: 1 })
    expect(outcomes(over)).toStrictEqual(['fail', 'pass', 'skipped'])
  })

  it('passes where a pull request adds a platform: the commit before is built for it', async () => {
    const project = newMatrix()
    await pushMain(world, project, job('linux/amd64'))
    const added = await pullRequest(world, project, { 'app/b.js': 'bb' }, job('linux/arm64'))
    expect(sourceOf(added)).toBe('rebuilt')
    expect(outcomes(added)).toStrictEqual(['pass', 'pass', 'skipped'])
  })

  it('fails a limit on a platform that nobody builds where there is no such matrix', async () => {
    const project = newMatrix()
    const inputs = { ...job('linux/amd64'), matrix: '{"node":"24"}' }
    const { stdout } = await pullRequest(world, project, { 'app/b.js': 'bb' }, inputs, { code: 1 })
    expect(stdout).toMatch(/no platform linux\/arm64, only linux\/amd64, and `require-baseline` is set/)
  })
})
