import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { publishedDigest } from '../test-kit/ask-for-manifest.ts'
import { bake, engine, repository, TWO } from './bake-workspace.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

/** A step whose layer holds the time at which it ran, and a file whose time is that of the checkout. */
const DOCKERFILE =
  'FROM alpine:3\nWORKDIR /made/here\nRUN echo made > /made/by-step\nCOPY Dockerfile /made/\n'

/** Makes a workspace a checkout of one commit of a time. */
function commit(workspace: string, time: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace, env, stdio: 'ignore' })
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', 'one')
}

function committed(time: string): string {
  const workspace = folderWith({ Dockerfile: DOCKERFILE })
  commit(workspace, time)
  return workspace
}

const build = async (workspace: string, inputs: Record<string, string>, env: Record<string, string> = {}) => {
  const { code, stdout, outputs } = await runAction(
    engine,
    workspace,
    { context: '.', cache: 'none', 'no-cache': 'true', ...inputs },
    { SOURCE_DATE_EPOCH: undefined, ...env },
  )
  assert.equal(code, 0, stdout)
  return outputs.digest ?? ''
}

describe('a reproducible build', () => {
  const time = '2026-01-02T03:04:05Z'
  const inputs = { reproducible: 'true' }

  it('has the same digest from two checkouts of a commit, pushed, gated or neither', async () => {
    const [plain, gated] = [repository(), repository()]
    const digests = [
      await build(committed(time), { ...inputs, tags: `${plain}:1`, push: 'true' }),
      await build(committed(time), { ...inputs, tags: `${gated}:1`, push: 'true', 'max-size': '1 GB' }),
      await build(committed(time), { ...inputs, outputs: 'type=image,push=false,store=false' }),
    ]
    expect(digests[0] ?? '').toMatch(/^sha256:[0-9a-f]{64}$/)
    assert.deepEqual(new Set(digests).size, 1, digests.join('\n'))
    for (const name of [plain, gated]) expect(await publishedDigest(`${name}:1`)).toBe(digests[0])
  })

  it('has another one for another commit, and that of SOURCE_DATE_EPOCH where it is set', async () => {
    const output = { outputs: 'type=image,push=false,store=false' }
    const [one, other] = [
      await build(committed(time), { ...inputs, ...output }),
      await build(committed('2026-02-03T00:00:00Z'), { ...inputs, ...output }),
    ]
    expect(one).not.toBe(other)
    const seconds = String(Date.parse(time) / 1000)
    const elsewhere = committed('2026-02-03T00:00:00Z')
    expect(await build(elsewhere, { ...inputs, ...output }, { SOURCE_DATE_EPOCH: seconds })).toBe(one)
    const args = { 'build-args': `SOURCE_DATE_EPOCH=${seconds}` }
    expect(await build(elsewhere, { ...inputs, ...output, ...args })).toBe(one)
  })

  it('is what the input makes of it: without, each build is another', async () => {
    const workspace = committed(time)
    const output = { outputs: 'type=image,push=false,store=false' }
    expect(await build(workspace, output)).not.toBe(await build(workspace, output))
  })

  it('needs a time', async () => {
    const { code, stdout } = await runAction(
      engine,
      folderWith({ Dockerfile: DOCKERFILE }),
      { context: '.', cache: 'none', ...inputs },
      { SOURCE_DATE_EPOCH: undefined },
    )
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^::error::A reproducible build needs a time .*check out the repository, or set SOURCE_DATE_EPOCH/m,
    )
  })
})

describe('a reproducible bake', () => {
  it('has the same digests of the same content, whenever it is built', async () => {
    const digests: (string | undefined)[] = []
    for (const time of ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']) {
      const workspace = folderWith({ 'docker-bake.hcl': TWO, 'api.txt': 'api' })
      commit(workspace, time)
      const { code, stdout, outputs } = await bake(
        workspace,
        {
          ...{ reproducible: 'true', 'no-cache': 'true', targets: 'api', push: 'true', 'max-size': '1 MB' },
          set: `api.tags=${repository()}:1`,
        },
        { SOURCE_DATE_EPOCH: undefined },
      )
      assert.equal(code, 0, stdout)
      digests.push(outputs.digest)
    }
    expect(digests[0] ?? '').toMatch(/^sha256:/)
    expect(digests[0]).toBe(digests[1])
    expect(digests[0]).not.toBe(digests[2])
  })
})
