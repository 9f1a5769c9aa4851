import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Repository } from '../src/git/__tests__/repository.ts'
import { measured, missing, newProject, pullRequest, pushMain } from './project.ts'
import { world } from './world.ts'

describe('the baseline of a pull request', () => {
  it('is for a pull request on a pull request the one below, whose growth is not counted again', async () => {
    const project = newProject()
    await pushMain(world, project)
    const { origin } = project
    origin.git('checkout', '--quiet', '-b', 'below')
    const below = origin.commit('below', { 'app/below.txt': 'x'.repeat(40_000) })
    origin.git('checkout', '--quiet', 'main')
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, {}, { base: 'below' })
    const { name, origin: from } = measured(report.baseline)
    expect([name, from.source, from.commit]).toStrictEqual(['below', 'rebuilt', below])
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('is built when nothing is stored, without a trace in the checkout', async () => {
    const project = newProject()
    const { report, work, runnerTemp, stdout } = await pullRequest(world, project, {
      'app/seed.txt': 'x'.repeat(5000),
    })
    const { origin } = measured(report.baseline)
    expect(origin.source).toBe('rebuilt')
    expect(origin.commit).toBe(project.origin.head())
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(5000)
    expect(stdout).toMatch(/Building the baseline, commit [0-9a-f]{7}/)
    expect(work.git('status', '--porcelain', '--ignored')).toBe('')
    expect(work.git('worktree', 'list').split('\n')).toHaveLength(1)
    expect(leftIn(runnerTemp)).toStrictEqual([])
  })

  it('is none for an image that is new in this pull request', async () => {
    const project = newProject()
    const files = { 'web/Dockerfile': 'FROM scratch\nCOPY page.html /\n', 'web/page.html': 'hello' }
    const { report, summary } = await pullRequest(world, project, files, { context: 'web' })
    const baseline = missing(report.baseline)
    expect(baseline.cause).toBe('new-image')
    expect(baseline.reason).toMatch(/^The image is new: [0-9a-f]{7} has no "web\/Dockerfile"$/)
    expect(summary).toMatch(/Suggested budget, 10 % above this size/)
  })

  it('is none when its commit does not build, which names the line and fails nothing', async () => {
    const project = newProject('FROM scratch\nCOPY app /app\nCOPY gone /gone\n')
    const { report } = await pullRequest(world, project, { Dockerfile: 'FROM scratch\nCOPY app /app\n' })
    const baseline = missing(report.baseline)
    expect(baseline.cause).toBe('build-failed')
    expect(baseline.reason).toMatch(
      /rebuild: [0-9a-f]{7} does not build: the build step at Dockerfile:3 failed/,
    )
    expect(baseline.tried.map(({ source, cause }) => [source, cause])).toStrictEqual([
      ['stored', 'no-measurement'],
      ['rebuilt', 'build-failed'],
    ])
  })

  it('is built with the Dockerfile as it was called then', async () => {
    const project = newProject()
    const rename = (origin: Repository) => {
      mkdirSync(path.join(origin.directory, 'docker'))
      origin.git('mv', 'Dockerfile', 'docker/Dockerfile')
    }
    const { report } = await pullRequest(
      world,
      project,
      { 'app/b.js': 'bb' },
      { file: 'docker/Dockerfile' },
      { prepare: rename },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    assert.ok(
      report.notes.some(note => note.includes('the Dockerfile was "Dockerfile"')),
      report.notes.join('\n'),
    )
  })

  it('is that of the Dockerfile as it was called then, stored or built, however much was edited', async () => {
    const project = newProject()
    await pushMain(world, project)
    const edited = `${'# Nothing is as it was.\n'.repeat(40)}FROM scratch AS app\nCOPY --link app /app\n`
    const rename = (origin: Repository) => {
      origin.git('rm', '--quiet', 'Dockerfile')
      mkdirSync(path.join(origin.directory, 'docker'))
    }
    for (const [baseline, source] of [
      ['stored', 'stored'],
      ['rebuild', 'rebuilt'],
    ] as const) {
      const { report } = await pullRequest(
        world,
        project,
        { 'docker/app.Dockerfile': edited, 'app/b.js': 'bb' },
        { file: 'docker/app.Dockerfile', baseline },
        { prepare: rename },
      )
      expect(measured(report.baseline).origin.source).toBe(source)
      expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    }
  })

  it('is built in the directory that was moved since, Dockerfile and all', async () => {
    const project = newProject()
    project.origin.commit('api', { 'api/Dockerfile': 'FROM scratch\nCOPY . /\n', 'api/a': 'a' })
    const move = (origin: Repository) => {
      mkdirSync(path.join(origin.directory, 'services'))
      origin.git('mv', 'api', 'services/api')
    }
    const { report } = await pullRequest(
      world,
      project,
      { 'services/api/b': 'bb' },
      { context: 'services/api', baseline: 'rebuild' },
      { prepare: move },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('is none where its context is new or made by earlier steps, though the Dockerfile was there', async () => {
    const project = newProject()
    project.origin.commit('shared', {
      'shared.Dockerfile': 'FROM scratch\nCOPY . /\n',
      '.gitignore': 'dist\n',
    })
    const files = { 'web/page.html': 'hello' }
    const shared = { file: 'shared.Dockerfile', baseline: 'rebuild' }
    const fresh = await pullRequest(world, project, files, { ...shared, context: 'web' })
    expect(missing(fresh.report.baseline).cause).toBe('new-image')
    expect(missing(fresh.report.baseline).reason).toMatch(/^The image is new: [0-9a-f]{7} has no "web"$/)
    const made = { 'dist/main.js': 'made' }
    const bundled = await pullRequest(world, project, {}, { ...shared, context: 'dist' }, { made })
    expect(missing(bundled.report.baseline).cause).toBe('unavailable')
    expect(missing(bundled.report.baseline).reason).toMatch(
      /^Earlier steps of the job created "dist", which no commit has/,
    )
  })

  it('is built, and Dockerfiles are called as on GitHub, where the repository is in a folder of the workspace', async () => {
    const project = newProject()
    const { report, summary, stdout, work } = await pullRequest(
      world,
      project,
      { 'app/seed.txt': randomBytes(20_000).toString('hex') },
      { context: 'shop', baseline: 'rebuild' },
      { folder: 'shop' },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(40_000)
    expect(report.platforms[0]!.lines.map(({ dockerfile, line }) => [dockerfile, line])).toStrictEqual([
      ['Dockerfile', 2],
    ])
    assert.ok(summary.includes(`https://github.com/acme/shop/blob/${work.head()}/Dockerfile#L2`), summary)
    expect(stdout).toMatch(/^::notice file=Dockerfile,line=2,/m)
  })

  it('does not have what earlier steps made, which the report says', async () => {
    const project = newProject()
    const made = { 'app/bundle.js': 'x'.repeat(900) }
    const { report } = await pullRequest(
      world,
      project,
      { 'app/b.js': 'b' },
      { baseline: 'rebuild' },
      { made },
    )
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(901)
    assert.ok(
      report.notes.some(note => note.includes('no commit has ("app/bundle.js")')),
      report.notes.join('\n'),
    )
  })
})

/** Directories of files of another commit that a run left behind. */
function leftIn(runnerTemp: string): string[] {
  return readdirSync(runnerTemp, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.includes('/commit'),
  )
}
