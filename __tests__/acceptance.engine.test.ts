import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { label } from '../test-kit/github-server/labels.ts'
import { pullRequestOf } from './pull-request-of.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()
const github = await startGitHubServer()
afterAll(() => github.close())

const OK = 'size-increase-ok'

describe('growth over its budget, on a pull request', () => {
  const repository = `${engine.registry}/slim-build-acceptance-${randomBytes(6).toString('hex')}`
  const workspace = folderWith({ Dockerfile: 'FROM scratch\nCOPY one /\n', one: randomBytes(20_000) })
  const build = (tag: string, inputs: Readonly<Record<string, string>> = {}, event = pullRequestOf(github)) =>
    runAction(
      engine,
      workspace,
      {
        context: '.',
        image: 'api',
        cache: 'none',
        push: 'true',
        tags: `${repository}:${tag}`,
        'github-token': 'writes',
        ...inputs,
      },
      event,
    )
  const grown = { baseline: `${repository}:main`, 'max-growth': '20 kB' }
  const isPushed = async (tag: string): Promise<boolean> => {
    const name = repository.slice(engine.registry.length + 1)
    return (
      await fetch(`http://${engine.registry}/v2/${name}/tags/list`)
        .then(answer => answer.json())
        .then(list => (list as { tags?: string[] }).tags ?? [])
    ).includes(tag)
  }

  beforeAll(async () => {
    expect((await build('main')).code).toBe(0)
    writeFileSync(path.join(workspace, 'Dockerfile'), 'FROM scratch\nCOPY one /\nCOPY two /\n')
    writeFileSync(path.join(workspace, 'two'), randomBytes(60_000))
    github.labels.permissions.set('octocat', 'write').set('mallory', 'read')
  })

  it('fails, pushes nothing, and says by which label it is accepted', async () => {
    const { code, stdout } = await build('refused', grown)
    expect(code).toBe(1)
    expect(stdout).toMatch(/::error::Growth by this change .*a maintainer sets the label `size-increase-ok`/)
    expect(stdout).toMatch(
      /::warning file=Dockerfile,line=3,endLine=3,title=\+6\d\.\d kB::COPY two \/ makes api 6\d\.\d kB larger \(compressed\): \/two /,
    )
    expect(stdout).not.toMatch(/file=Dockerfile,line=2/)
    expect(await isPushed('refused')).toBe(false)
    expect(github.checks.at(-1)?.sent.conclusion).toBe('failure')
  })

  it('is not accepted by a label of somebody who may not write', async () => {
    github.labels.events.push(label(OK, 'mallory'))
    const { code, stdout } = await build('own', grown)
    expect(code).toBe(1)
    expect(stdout).toMatch(/::warning::The label `size-increase-ok` does not count: `mallory` set it/)
    expect(await isPushed('own')).toBe(false)
  })

  it('is accepted by the label, then pushed, and every place says by whom', async () => {
    github.labels.events.push(label(OK, 'octocat'))
    const { code, stdout, outputs, summary } = await build('accepted', grown)
    assert.equal(code, 0, stdout)
    expect(await isPushed('accepted')).toBe(true)
    expect(stdout).toMatch(/::warning::Growth by this change .*accepted by `octocat`/)
    expect(outputs.verdict).toBe('warn')
    const first = /### ☑️ `api` \+6\d\.\d kB .*, accepted by `octocat` \(label `size-increase-ok`\)/
    expect(summary).toMatch(first)
    expect(github.comments.at(-1)?.body ?? '').toMatch(first)
    const { conclusion, output } = github.checks.at(-1)?.sent ?? {}
    expect(conclusion).toBe('success')
    expect((output as { title: string }).title).toMatch(/over budget, accepted by octocat/)
  })

  it('is no question where the total fails, too: that stays a failure', async () => {
    const { code, stdout } = await build('total', { ...grown, 'max-size': '50 kB' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/::error::The total is /)
    expect(await isPushed('total')).toBe(false)
  })

  it('is not accepted without the input, or where there is no pull request', async () => {
    expect((await build('off', { ...grown, 'override-label': '' })).code).toBe(1)
    const { code, stdout } = await build('push', grown, {
      ...pullRequestOf(github),
      GITHUB_EVENT_NAME: 'push',
    })
    expect(code).toBe(1)
    expect(stdout).not.toMatch(/a maintainer sets the label/)
  })

  it('is not accepted when GitHub cannot be asked', async () => {
    github.failures.push({ method: 'GET', kind: 500, path: /\/permission/ })
    const { code, stdout } = await build('trouble', grown)
    github.failures.length = 0
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /::warning::The label .* could not be verified: .*GitHub's API answered 500\. The growth is not accepted\./,
    )
  })
})
