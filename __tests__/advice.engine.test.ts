import { beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { pullRequestOf } from './pull-request-of.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()

const BEFORE = ['FROM scratch', 'COPY server.js /app/']
const AFTER = [...BEFORE, 'COPY lib /app/lib/']

describe('a pull request that ships what only tests need', () => {
  const workspace = folderWith({
    'server.js': randomBytes(200_000),
    Dockerfile: `${AFTER.join('\n')}\n`,
    'Dockerfile.before': `${BEFORE.join('\n')}\n`,
  })
  mkdirSync(path.join(workspace, 'lib', 'test'), { recursive: true })
  writeFileSync(path.join(workspace, 'lib', 'start.js'), 'require("../server.js")\n')
  writeFileSync(path.join(workspace, 'lib', 'test', 'fixture.bin'), randomBytes(400_000))
  const base = `${engine.registry}/acme/advice:main`
  let comment: string
  let failed: ActionRun
  let report: Report

  beforeAll(async () => {
    const inputs = { context: '.', image: 'api', cache: 'none' }
    const pushed = await runAction(engine, workspace, {
      ...inputs,
      file: 'Dockerfile.before',
      tags: base,
      push: 'true',
    })
    assert.equal(pushed.code, 0, pushed.stderr)
    const github = await startGitHubServer()
    failed = await runAction(
      engine,
      workspace,
      { ...inputs, baseline: base, 'max-size': '300 kB', 'max-growth': '100 kB', 'github-token': 'writes' },
      pullRequestOf(github),
    )
    assert.equal(failed.code, 1, failed.stdout)
    comment = github.comments[0]?.body ?? ''
    await github.close()
    report = JSON.parse(readFileSync(failed.outputs.report ?? '', 'utf8')) as Report
  })

  it('has the smallest fix for its budgets in the comment, the job summary and the log', () => {
    const way =
      /\*\*Smallest fix:\*\* `lib\/test` in `\.dockerignore` \((?:399|400)\.\d kB.*\) → about 2\d\d\.\d kB compressed/
    expect(comment).toMatch(way)
    expect(failed.summary).toMatch(way)
    expect(stripVTControlCharacters(failed.stdout)).toMatch(
      /Smallest fix: lib\/test in \.dockerignore \((?:399|400)\.\d kB/,
    )
  })

  it('is told what can be taken back, and the most of it', () => {
    expect(comment).toMatch(/\*\*Possible savings: about (?:399|400)\.\d kB\*\* → 20\d\.\d kB compressed/)
    expect(comment).toMatch(
      /`lib\/test` in `\.dockerignore`: a file of the build context that the running image does not need/,
    )
    expect(stripVTControlCharacters(failed.stdout)).toMatch(
      /Possible savings: about (?:399|400)\.\d kB → 20\d\.\d kB compressed, about as much as /,
    )
  })

  it('is told so at the line that brings it in', () => {
    expect(stripVTControlCharacters(failed.stdout)).toMatch(
      /^::warning file=Dockerfile,line=3,.*\. Saves about (?:399|400)\.\d kB compressed: lib\/test in \.dockerignore$/m,
    )
  })

  it('is told so in numbers that add up', () => {
    const [platform] = report.platforms
    const { rows, rest, total } = platform!.advice
    expect(rows.reduce((sum, { compressed }) => sum + compressed, rest.compressed)).toBe(total.compressed)
    expect(total.compressed).toBeLessThan(platform!.total.compressed)
  })
})
