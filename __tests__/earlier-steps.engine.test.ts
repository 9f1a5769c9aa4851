import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { measured, newProject, pullRequest } from './project.ts'
import { world } from './world.ts'

const LIMIT = { baseline: 'rebuild', 'max-growth': '1 kB' }

/** What a commit has in place of a file of Git LFS. */
const pointer = (oid: string, size: number) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid.repeat(64)}\nsize ${size}\n`

const large = () => randomBytes(30_000).toString('hex')

describe('what earlier steps of the job did to the checkout', () => {
  const noted = (notes: readonly string[], pattern: RegExp) => {
    assert.ok(
      notes.some(note => pattern.test(note)),
      notes.join('\n'),
    )
  }

  it('is in the baseline, too: the content of a Git LFS file, a version in a file, a file that was removed', async () => {
    const project = newProject()
    project.origin.commit('more', {
      'app/model.bin': pointer('a', 60_000),
      'app/version.txt': 'dev\n',
    })
    const made = { 'app/model.bin': large(), 'app/version.txt': 'x'.repeat(9000) }
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, LIMIT, { made })
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    noted(
      report.notes,
      /^Earlier steps of the job changed committed files \("app\/model\.bin", "app\/version\.txt"\)/,
    )
  })

  it('fails no budget by itself where the change has edited the file, too', async () => {
    const project = newProject()
    project.origin.commit('model', { 'app/model.bin': pointer('a', 60_000) })
    const files = { 'app/model.bin': pointer('b', 60_000) }
    const made = { 'app/model.bin': large() }
    const { report, stdout } = await pullRequest(world, project, files, LIMIT, { made })
    expect(report.verdict.outcome).toBe('skipped')
    expect(stdout).toMatch(/^::warning::.*Growth was not judged: .*"app\/model\.bin"/m)
    noted(report.notes, /"app\/model\.bin"/)
  })

  it('fails no budget by itself where it is a file that no commit has', async () => {
    const project = newProject()
    const made = { 'app/bundle.js': large() }
    const { report, stdout } = await pullRequest(world, project, { 'app/b.js': 'b' }, LIMIT, { made })
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(60_001)
    expect(report.verdict.outcome).toBe('skipped')
    expect(stdout).toMatch(/^::warning::.*Growth was not judged: .*"app\/bundle\.js"/m)
  })

  it('hides no growth of the change', async () => {
    const project = newProject()
    const made = { 'app/bundle.js': large() }
    const { report } = await pullRequest(world, project, { 'app/seed': large() }, LIMIT, { made, code: 1 })
    expect(report.verdict.outcome).toBe('fail')
  })

  it('fails, where growth has to be judged', async () => {
    const project = newProject()
    const made = { 'app/bundle.js': large() }
    const inputs = { ...LIMIT, 'require-baseline': 'true' }
    await pullRequest(world, project, { 'app/b.js': 'b' }, inputs, { made, code: 1 })
  })
})
