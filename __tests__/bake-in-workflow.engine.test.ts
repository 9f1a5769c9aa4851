import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { startGitDaemon } from '../test-kit/git-daemon.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { bake, repository, TWO } from './bake-workspace.ts'
import { pullRequestOf } from './pull-request-of.ts'
import { folderWith } from './run-dist.ts'

const github = await startGitHubServer()
afterAll(() => github.close())

describe('a bake for a pull request', () => {
  it('has one comment, and a check for each image', async () => {
    const workspace = folderWith({
      'docker-bake.hcl': TWO,
      'api.txt': 'api',
      'web.txt': 'a web',
    })
    const { code, stdout, summary } = await bake(
      workspace,
      { comment: 'always', 'github-token': 'writes', 'max-unpacked-size': '4 B' },
      pullRequestOf(github),
    )
    assert.equal(code, 1, stdout)
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]!.body).toMatch(/key=ci\.yml%2Fbake[\s\S]*api[\s\S]*web/)
    expect(github.checks.map(({ sent }) => [sent.name, sent.conclusion]).sort()).toStrictEqual([
      ['slim-build / api', 'success'],
      ['slim-build / web', 'failure'],
    ])
    expect(summary).toMatch(/api[\s\S]*web/)
  })
})

describe('a bake with secrets', () => {
  const workspace = folderWith({
    'docker-bake.hcl': `
target "default" {
  context = "."
  secret = ["id=npm,env=NPM_TOKEN"]
  args = { PASSWORD_LIKE = "argument-value-8d1f" }
}
`,
    Dockerfile:
      'FROM alpine:3\nARG PASSWORD_LIKE\nRUN --mount=type=secret,id=npm,required=true wc -c /run/secrets/npm > /size\n',
  })

  it('hands them on, and shows no value of theirs or of a build argument anywhere', async () => {
    const value = `s3cret-${randomBytes(8).toString('hex')}`
    const { code, stdout, outputs, summary } = await bake(
      workspace,
      { 'report-dir': 'reports' },
      { NPM_TOKEN: value },
    )
    assert.equal(code, 0, stdout)
    const files = ['report.json', 'report.md', 'measurement.json'].map(name =>
      readFileSync(path.join(workspace, 'reports', 'default', name), 'utf8'),
    )
    expect(stdout).toMatch(new RegExp(`^::add-mask::${value}$`, 'm'))
    const said = stdout.replace(`::add-mask::${value}`, '')
    const everything = [said, summary, JSON.stringify(outputs), ...files].join('\n')
    for (const hidden of [value, 'argument-value-8d1f']) assert.ok(!everything.includes(hidden), hidden)
  })

  it('does not start without one that is required', async () => {
    const { code, stdout } = await bake(workspace, {}, { NPM_TOKEN: undefined })
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(
      /^::error::the build needs the secret "npm" \(Dockerfile:3, whose environment variable "NPM_TOKEN" is not set\), but did not get it: give the target default a `secret`/m,
    )
    expect(stdout).not.toMatch(/^Building/m)
  })
})

describe('targets that are required', () => {
  it('are built first, and nothing else when they fail', async () => {
    const name = repository()
    const workspace = folderWith({
      'docker-bake.hcl': `
target "default" {
  dockerfile-inline = "FROM scratch\\nCOPY a.txt /"
  tags = ["${name}:1"]
}
target "test" {
  dockerfile-inline = "FROM scratch\\nCOPY tested.txt /"
  tags = ["${name}:test"]
}
`,
      'a.txt': 'a',
    })
    const inputs = { push: 'true', 'required-targets': 'test' }
    const failed = await bake(workspace, inputs)
    expect(failed.code).toBe(1)
    expect(failed.stdout).toMatch(/^::error::the target "test" did not build: .*tested\.txt/m)
    const list = () => fetch(`http://${name.replace('/', '/v2/')}/tags/list`)
    expect((await list()).status).toBe(404)
    writeFileSync(path.join(workspace, 'tested.txt'), 'tested')
    const built = await bake(workspace, inputs)
    assert.equal(built.code, 0, built.stdout)
    const report = JSON.parse(readFileSync(built.outputs.report ?? '', 'utf8')) as Report
    expect(report.cache.kind === 'told' && report.cache.notes).toStrictEqual([
      'Steps that a required target built in this run count as cached.',
    ])
    expect(((await (await list()).json()) as { tags: string[] }).tags).toStrictEqual(['1'])
  })
})

describe('a bake of a definition in Git', () => {
  it('measures its images, for all platforms and by their lines', async () => {
    const git = await startGitDaemon({
      'docker-bake.hcl': {
        text: 'target "default" {\n  context = "app"\n  platforms = ["linux/amd64", "linux/arm64"]\n}\n',
      },
      'app/Dockerfile': { text: 'FROM scratch\nCOPY kept.txt /kept.txt\n' },
      'app/kept.txt': { text: 'kept' },
    })
    afterThisTest(() => {
      git.close()
    })
    const { code, stdout, outputs } = await bake(folderWith({}), { source: git.url, image: 'app' })
    assert.equal(code, 0, stdout)
    const [image] = JSON.parse(outputs.result ?? '') as { platforms: { platform: string }[] }[]
    expect(image?.platforms.map(({ platform }) => platform)).toStrictEqual(['linux/amd64', 'linux/arm64'])
    const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report
    for (const { lines } of report.platforms)
      expect(lines.map(({ dockerfile, line, unpacked }) => [dockerfile, line, unpacked])).toStrictEqual([
        ['app/Dockerfile', 2, 4],
      ])
  })
})
