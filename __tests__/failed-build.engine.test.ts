import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { bundle } from '../scripts/bundle.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { HEAD_SHA, pullRequestOf } from './pull-request-of.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'
import { runPost, startAction } from './started-action.ts'

const engine = await useEngine(['alpine:3'])
const dist = mkdtempSync(path.join(tmpdir(), 'dist-'))
await bundle(dist)
const github = await startGitHubServer()
after(async () => {
  rmSync(dist, { recursive: true })
  await github.close()
})

const NEXT = 'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871'
const INPUTS = { context: '.', image: 'api', cache: 'none', comment: 'always', 'github-token': 'writes' }

describe('a pull request whose build fails', () => {
  const RANDOM = randomBytes(4).toString('hex')
  const workspace = folderWith({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
  const run = (id: number, sha: string, inputs: Readonly<Record<string, string>> = INPUTS) =>
    runAction(engine, workspace, inputs, pullRequestOf(github, id, sha))
  const body = () => github.comments[0]?.body ?? ''

  it('gets no first comment, but a job summary and a failed check', async () => {
    writeFileSync(path.join(workspace, 'Dockerfile'), `FROM alpine:3\nRUN echo ${RANDOM} && exit 7\n`)
    const { code, stdout, summary } = await run(49, NEXT, { ...INPUTS, comment: 'on-change' })
    assert.equal(code, 1)
    assert.match(stdout, /::error::the build step at Dockerfile:2 failed with exit code 7\n/)
    assert.equal(github.comments.length, 0)
    assert.match(
      summary,
      new RegExp(
        `^### ❌ No size for \`api\`[^]*\`RUN echo ${RANDOM} && exit 7\`, exit code 7 \\(.*Dockerfile:2.*\\)\\.\n`,
      ),
    )
    const { conclusion, output, name } = github.checks.at(-1)?.sent ?? {}
    assert.deepEqual([name, conclusion], ['slim-build / api', 'failure'])
    assert.equal((output as { title: string }).title, 'build failed at Dockerfile:2')
  })

  it('is told on the comment that is there, with the last good size, until it builds again', async () => {
    const broken = path.join(workspace, 'Dockerfile')
    writeFileSync(broken, 'FROM scratch\nCOPY Dockerfile /\n')
    assert.equal((await run(50, HEAD_SHA)).code, 0)
    assert.match(body(), / run=50 .*\n### `api` is /)
    writeFileSync(broken, `FROM alpine:3\nRUN echo ${RANDOM} && exit 7\n`)
    const failed = await run(51, NEXT)
    assert.equal(failed.code, 1)
    assert.match(
      body(),
      / run=51 .*\n### ❌ No size for `api` at \[`b7720aa`\].*\n\nThe build failed at .*\. Last good: \d+ B compressed at `9c1d2e7`\.\n/,
    )
    assert.equal(failed.state.note, '')
    writeFileSync(broken, 'FROM scratch\nCOPY Dockerfile /\n')
    assert.equal((await run(52, NEXT)).code, 0)
    assert.match(body(), / run=52 .*\n### `api` is /)
    assert.equal(github.comments.length, 1)
  })

  it('stays as red as it was when GitHub cannot be told', async () => {
    writeFileSync(path.join(workspace, 'Dockerfile'), `FROM alpine:3\nRUN echo ${RANDOM} && exit 7\n`)
    for (const method of ['GET', 'POST']) github.failures.push({ method, kind: 500 })
    const { code, stdout } = await run(53, NEXT)
    github.failures.length = 0
    assert.equal(code, 1)
    assert.match(stdout, /::warning::The pull request got no comment: /)
    assert.match(stdout, /::warning::The commit got no check: /)
    assert.match(stdout, /::error::the build step at Dockerfile:2 failed with exit code 7\n/)
  })

  it('says while it is measured whose numbers are shown, and takes that back when it is cancelled', async () => {
    const before = body()
    const dockerfile = `FROM alpine:3\nRUN echo in the ${RANDOM} && sleep 300\n`
    const started = startAction({ engine, dist, dockerfile }, INPUTS, {
      GITHUB_REPOSITORY: 'acme/shop',
      ...pullRequestOf(github, 54, HEAD_SHA),
    })
    await started.shows(`in the ${RANDOM}`)
    assert.match(body(), /\n> \[!NOTE\]\n> Numbers are for `b7720aa`; `9c1d2e7` is being measured\.\n\n/)
    started.child.kill('SIGINT')
    assert.equal(await started.ended, 1)
    assert.match(body(), /\[!NOTE\]/)
    await runPost(started)
    assert.equal(body(), before)
  })
})
