import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { HEAD_SHA, pullRequestOf } from './pull-request-of.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'
import { runPost, startAction } from './started-action.ts'

const engine = await useEngine(['alpine:3'])
const github = await startGitHubServer()
const deaf = await startGitHubServer()
afterAll(async () => {
  await Promise.all([github.close(), deaf.close()])
})

const NEXT = 'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871'
const INPUTS = { context: '.', image: 'api', cache: 'none', comment: 'always', 'github-token': 'writes' }

describe('a pull request whose build fails', () => {
  const RANDOM = randomBytes(4).toString('hex')
  /** GitHub shows it at the line, with what the step printed. */
  const AT_LINE_2 = new RegExp(
    `^::error file=Dockerfile,line=2,endLine=2,title=Build failed::the build step at Dockerfile:2 failed with exit code 7: ${RANDOM}$`,
    'm',
  )
  const workspace = folderWith({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
  const run = (id: number, sha: string, inputs: Readonly<Record<string, string>> = INPUTS) =>
    runAction(engine, workspace, inputs, pullRequestOf(github, id, sha))
  const body = () => github.comments[0]?.body ?? ''
  const BROKEN = `FROM alpine:3\nRUN echo ${RANDOM} && exit 7\n`

  // It asks again for two minutes, so it goes on beside the other tests.
  for (const method of ['GET', 'POST']) deaf.failures.push({ method, kind: 500 })
  const untold = runAction(engine, folderWith({ Dockerfile: BROKEN }), INPUTS, pullRequestOf(deaf, 53, NEXT))
  untold.catch(() => undefined)

  it('gets no first comment, but a job summary and a failed check', async () => {
    writeFileSync(path.join(workspace, 'Dockerfile'), BROKEN)
    const { code, stdout, summary } = await run(49, NEXT, { ...INPUTS, comment: 'on-change' })
    expect(code).toBe(1)
    expect(stdout).toMatch(AT_LINE_2)
    expect(github.comments).toHaveLength(0)
    expect(summary).toMatch(
      new RegExp(
        `^### ❌ No size for \`api\`[^]*\`RUN echo ${RANDOM} && exit 7\`, exit code 7 \\(.*Dockerfile:2.*\\)\\.\n`,
      ),
    )
    const { conclusion, output, name } = github.checks.at(-1)?.sent ?? {}
    expect([name, conclusion]).toStrictEqual(['slim-build / api', 'failure'])
    expect((output as { title: string }).title).toBe('build failed at Dockerfile:2')
  })

  it('is told on the comment that is there, with the last good size, until it builds again', async () => {
    const broken = path.join(workspace, 'Dockerfile')
    writeFileSync(broken, 'FROM scratch\nCOPY Dockerfile /\n')
    expect((await run(50, HEAD_SHA)).code).toBe(0)
    expect(body()).toMatch(/ run=50 .*\n### `api` is /)
    writeFileSync(broken, BROKEN)
    const failed = await run(51, NEXT)
    expect(failed.code).toBe(1)
    expect(body()).toMatch(
      / run=51 .*\n### ❌ No size for `api` at \[`b7720aa`\].*\n\nThe build failed at .*\. Last good: \d+ B compressed at \[`9c1d2e7`\]\(\S+\)\.\n/,
    )
    expect(body()).toMatch(
      new RegExp(`<details><summary>.*What the step printed.*its last line[^]*\\n- \`${RANDOM}\``),
    )
    expect(failed.state.note).toBe('')
    writeFileSync(broken, 'FROM scratch\nCOPY Dockerfile /\n')
    expect((await run(52, NEXT)).code).toBe(0)
    expect(body()).toMatch(/ run=52 .*\n### `api` is /)
    expect(github.comments).toHaveLength(1)
  })

  it('says while it is measured whose numbers are shown, and that they still are when it is cancelled', async () => {
    const [marker = '', ...before] = body().split('\n')
    const dockerfile = `FROM alpine:3\nRUN echo in the ${RANDOM} && sleep 300\n`
    const started = startAction({ engine, dockerfile }, INPUTS, {
      GITHUB_REPOSITORY: 'acme/shop',
      ...pullRequestOf(github, 54, HEAD_SHA),
    })
    await started.shows(`in the ${RANDOM}`)
    expect(body()).toMatch(/\n> \[!NOTE\]\n> Numbers are for `b7720aa`; `9c1d2e7` is being measured\.\n\n/)
    started.child.kill('SIGINT')
    expect(await started.ended).toBe(1)
    expect(body()).toMatch(/\[!NOTE\]/)
    await runPost(started)
    const note = '<!-- slim-build note run=54 attempt=1 -->\n> [!NOTE]\n'
    const words = '> Numbers are for `b7720aa`; the pull request is at `9c1d2e7`.\n'
    expect(body()).toBe([marker, `${note}${words}`, ...before].join('\n'))
  })
  it('stays as red as it was when GitHub cannot be told', async () => {
    const { code, stdout } = await untold
    expect(code).toBe(1)
    expect(stdout).toMatch(/::warning::The pull request got no comment: /)
    expect(stdout).toMatch(/::warning::The commit got no check: /)
    expect(stdout).toMatch(AT_LINE_2)
  })
})
