import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { act, measured, mergedPullRequest, newProject, pullRequest, pushMain } from './project.ts'
import { world } from './world.ts'

describe('two images of one name and one Dockerfile that differ in their build arguments', () => {
  const newVariants = () => {
    const project = newProject('FROM scratch\nARG DATA\nCOPY $DATA /data\nCOPY app /app\n')
    project.origin.commit('data', { small: 'x', big: randomBytes(194_000).toString('hex') })
    return project
  }
  const variant = (data: string) => ({ 'build-args': `DATA=${data}`, 'max-growth': '50 kB' })

  it('have a baseline each: one that grew fails, although the other one is larger', async () => {
    const project = newVariants()
    for (const data of ['big', 'small']) await pushMain(world, project, variant(data))
    const seed = randomBytes(199_000).toString('latin1')
    const { report } = await pullRequest(world, project, { 'app/seed': seed }, variant('small'), { code: 1 })
    expect(measured(report.baseline).origin.source).toBe('stored')
    expect(report.platforms[0]?.change?.delta.unpacked ?? 0).toBeGreaterThan(199_000)
  })

  it('and a change of the documents alone passes, although the other one is smaller', async () => {
    const project = newVariants()
    for (const data of ['small', 'big']) await pushMain(world, project, variant(data))
    const { report } = await pullRequest(world, project, { 'README.md': 'Read me.\n' }, variant('big'))
    expect(measured(report.baseline).origin.source).toBe('stored')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(0)
  })

  it('are not compared with each other: one that was never measured is built, and the report says why', async () => {
    const project = newVariants()
    await pushMain(world, project, variant('small'))
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, variant('big'))
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    assert.ok(
      report.notes.some(note => note.includes('has other build arguments')),
      report.notes.join('\n'),
    )
  })

  it('are built again with the arguments that stand in a bake file', async () => {
    const project = newVariants()
    const hcl = 'target "default" {\n  args = { DATA = "big" }\n  contexts = { more = "./app" }\n}\n'
    project.origin.commit('bake', { 'docker-bake.hcl': hcl })
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, { bake: 'true' })
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('are still the same image of another commit, where arguments and tags name the commit, the day or the run', async () => {
    const project = newProject('FROM scratch\nARG GIT_SHA BUILD_DATE STAMP VERSION DATA\nCOPY app /app\n')
    const stamped = (sha: string, day: string, run: string, branch: string) => ({
      image: '',
      tags: `acme/${project.image}:${branch.replaceAll('/', '-')}-${sha.slice(0, 7)}`,
      'build-args': `GIT_SHA=${sha}\nBUILD_DATE=Sun Nov ${day} 2026\nVERSION=1.4-${branch}.${run}+${sha.slice(0, 9)}\nSTAMP=2026-11-${day}T09:30:00Z\nDATA=small`,
    })
    const { origin } = project
    const onMain = { ...world, env: { GITHUB_RUN_NUMBER: '1281' } }
    await pushMain(onMain, project, stamped(origin.head(), '28', '1281', 'main'))
    const sha = mergedPullRequest(origin, { 'app/b.js': 'bb' })
    const merge = origin.git('rev-parse', 'refs/pull/7/merge')
    const payload = {
      pull_request: { number: 7, head: { sha, ref: 'feat/seed' }, base: { ref: 'main' } },
      repository: { default_branch: 'main' },
    }
    const scopes = [
      { Scope: 'refs/pull/7/merge', Permission: 3 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ]
    const { report } = await act(
      { ...world, env: { GITHUB_RUN_NUMBER: '1290' } },
      project,
      { name: 'pull_request', ref: 'refs/pull/7/merge', token: cacheToken({ scopes }), payload },
      stamped(merge, '29', '1290', 'feat/seed'),
    )
    expect(measured(report.baseline).origin.source).toBe('stored')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })
})
