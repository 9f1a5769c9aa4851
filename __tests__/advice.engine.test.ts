import { beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { pullRequestOf } from './pull-request-of.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()

const FILES = {
  'app.json': JSON.stringify({ name: 'app', version: '1.0.0', devDependencies: { typescript: '5.9.2' } }),
  'dev.json': JSON.stringify({ name: 'typescript', version: '5.9.2' }),
  'server.js': randomBytes(200_000),
  'tsc.js': randomBytes(400_000),
}
const BEFORE = ['FROM scratch', 'COPY app.json /app/package.json', 'COPY server.js /app/']
const AFTER = [
  ...BEFORE,
  'COPY dev.json /app/node_modules/typescript/package.json',
  'COPY tsc.js /app/node_modules/typescript/lib/',
]

describe('a pull request that ships what only development needs', () => {
  const workspace = folderWith({
    ...FILES,
    Dockerfile: `${AFTER.join('\n')}\n`,
    'Dockerfile.before': `${BEFORE.join('\n')}\n`,
  })
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
      /\*\*Smallest fix:\*\* `npm prune --omit=dev` before they are copied \((?:399|400)\.\d kB.*\) → about 2\d\d\.\d kB compressed/
    expect(comment).toMatch(way)
    expect(failed.summary).toMatch(way)
    expect(stripVTControlCharacters(failed.stdout)).toMatch(
      /Smallest fix: npm prune --omit=dev before they are copied \((?:399|400)\.\d kB/,
    )
  })

  it('is told what can be taken back, and the most of it', () => {
    expect(comment).toMatch(/\*\*Possible savings: about (?:399|400)\.\d kB\*\* → 20\d\.\d kB compressed/)
    expect(comment).toMatch(
      /`npm prune --omit=dev` before they are copied: 1 development package is in the image .*`typescript`/,
    )
    expect(stripVTControlCharacters(failed.stdout)).toMatch(
      /Possible savings: about (?:399|400)\.\d kB → 20\d\.\d kB compressed, about as much as /,
    )
  })

  it('is told so at the line that brings it in', () => {
    expect(stripVTControlCharacters(failed.stdout)).toMatch(
      /^::warning file=Dockerfile,line=5,.*\. Saves about (?:399|400)\.\d kB compressed: npm prune --omit=dev before they are copied$/m,
    )
  })

  it('is told so in numbers that add up', () => {
    const [platform] = report.platforms
    const { rows, rest, total } = platform!.advice
    expect(rows.reduce((sum, { compressed }) => sum + compressed, rest.compressed)).toBe(total.compressed)
    expect(total.compressed).toBeLessThan(platform!.total.compressed)
  })
})
