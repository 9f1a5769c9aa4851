import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { timeAlone } from '../../../../test-kit/virtual-time.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import type { CommentTarget } from '../../../publish/comment-target.ts'
import { GitHubApi } from '../../../publish/github-api.ts'
import { publishComment } from '../../../publish/pull-request-comment.ts'
import { artifactOf, makeLeg, namedReport, SHA } from '../../artifacts/__tests__/leg-artifacts.ts'
import { resultsArtifacts } from '../../artifacts/results-artifacts.ts'
import { aloneTarget } from '../alone-target.ts'
import { commentOnRun } from '../comment-on-run.ts'

describe('a comment that a job wrote alone, as it could not share its report', () => {
  let github: GitHubServer
  let results: ResultsServer
  let time: ReturnType<typeof timeAlone>
  beforeEach(async () => {
    time = timeAlone()
    github = await startGitHubServer()
    results = await startResultsServer()
  })
  afterEach(async () => {
    await results.close()
    await github.close()
  })

  const targetOf = ({ key, run, attempt }: JobReport, more: Partial<CommentTarget> = {}): CommentTarget => ({
    ...{ mode: 'always', key, pullRequest: 7, authorIsBot: false, run: { id: run, attempt } },
    links: { server: 'https://github.com', repository: 'acme/shop', sha: SHA },
    ...more,
  })
  const api = (token = 'writes') =>
    new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token, patience: time })
  /** Tells what a job has to tell in a comment of its own. */
  const alone = async (leg: JobReport, token = 'writes') => {
    const target = aloneTarget(targetOf(leg), leg, null)
    expect(
      await publishComment({ reports: leg.reports, unmeasured: leg.unmeasured }, target, api(token)),
    ).toBeNull()
  }
  /** Tells it in that of all jobs of its run, which is the only one in the artifacts of the server. */
  const shared = async (leg: JobReport, more: Partial<CommentTarget> = {}) => {
    const { name, text } = artifactOf(leg)
    results.addArtifact(name, text)
    const env = { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: cacheToken() }
    const source = resultsArtifacts(env, { signal: new AbortController().signal, pause: 10 })
    assert.ok(source !== null)
    const target = targetOf(leg, more)
    expect(await commentOnRun({ source, target, api: api(), patience: time, own: name })).toBeNull()
  }
  const nextRun = async () => {
    await results.close()
    results = await startResultsServer()
  }
  /** Of each comment that is seen, whose it is, of which run and attempt, and how it begins. */
  const shown = () =>
    github.comments
      .filter(({ node_id: id }) => !github.minimized.includes(id))
      .map(({ body }) => {
        const [, key, run] = / key=(\S+) .*run=(\d+ attempt=\d+)/.exec(body) ?? []
        return `${decodeURIComponent(key ?? '')} ${run?.replace(' attempt=', '.')} ${/^(?:### )?(✅|❌|✖)/m.exec(body)?.[1]}`
      })
  const red = (image: string) => ({ reports: [namedReport(image, 'failed')] })

  it('goes when a later run has the image in the comment of all jobs', async () => {
    await alone(makeLeg('api', red('api')))
    expect(shown()).toStrictEqual(['ci.yml/api 50.1 ❌'])
    await shared(makeLeg('api', { run: 51 }))
    expect(shown()).toStrictEqual(['ci.yml 51.1 ✅'])
  })

  it('goes also when what replaces it would not be worth a first comment', async () => {
    await alone(makeLeg('api', red('api')))
    await shared(makeLeg('api', { run: 51, reports: [namedReport('api', 'unchanged')] }), { mode: 'auto' })
    expect(shown()).toStrictEqual(['ci.yml 51.1 ✅'])
    expect(github.comments).toHaveLength(1)
  })

  it('goes when the build of a later run fails, which the comment of all jobs says with the size of before', async () => {
    await alone(makeLeg('api'))
    const failed = { name: 'api', state: 'failed', reason: 'The build failed.', where: null } as const
    await shared(makeLeg('api', { run: 51, reports: [], unmeasured: [failed] }), { mode: 'auto' })
    expect(shown()).toStrictEqual(['ci.yml 51.1 ❌'])
    expect(github.comments[0]!.body).toMatch(/80\.3 MB/)
  })

  it('goes when its job is started again and can share', async () => {
    await shared(makeLeg('worker'))
    await alone(makeLeg('api', red('api')))
    await shared(makeLeg('api', { attempt: 2 }))
    expect(shown()).toStrictEqual(['ci.yml 50.2 ✅'])
  })

  it('goes when the other jobs could read its report, and only the job itself could not', async () => {
    await alone(makeLeg('api'))
    await shared(makeLeg('api'))
    expect(shown()).toStrictEqual(['ci.yml 50.1 ✅'])
  })

  it('stays when no later job has told of its image', async () => {
    await alone(makeLeg('api', red('api')))
    await shared(makeLeg('worker'))
    await nextRun()
    await shared(makeLeg('worker', { run: 51 }))
    expect(shown()).toStrictEqual(['ci.yml/api 50.1 ❌', 'ci.yml 51.1 ✅'])
  })

  it('says that it is of an earlier commit where a later run does not build its image', async () => {
    await alone(makeLeg('api', red('api')))
    await alone(makeLeg('api', { key: 'other.yml', ...red('api') }))
    const links = { server: 'https://github.com', repository: 'acme/shop', sha: 'b7720aa'.padEnd(40, '0') }
    await shared(makeLeg('worker', { run: 51 }), { links })
    const outdated =
      /^<!--.*-->\n<!--.*-->\n> \[!NOTE\]\n> Numbers are for `9c1d2e7`; the pull request is at `b7720aa`\.\n/
    expect(github.comments.map(({ body }) => outdated.test(body))).toStrictEqual([true, false, false])
    await nextRun()
    await shared(makeLeg('api', { run: 52 }), { links })
    expect(shown()).toStrictEqual(['other.yml/api 50.1 ❌', 'ci.yml 52.1 ✅'])
  })

  it('stays when another job of its run has an image of its name', async () => {
    await alone(makeLeg('shop', { job: 'build', ...red('shop') }))
    await shared(makeLeg('shop', { job: 'scan', attempt: 2 }))
    expect(shown()).toStrictEqual(['ci.yml/shop 50.1 ❌', 'ci.yml 50.2 ✅'])
  })

  it('stays until both jobs of a workflow that is called twice were started again', async () => {
    await alone(makeLeg('shop', { call: 'x', ...red('shop') }))
    await shared(makeLeg('shop', { call: 'y' }))
    await shared(makeLeg('shop', { call: 'z', attempt: 2 }))
    expect(shown()).toStrictEqual(['ci.yml/shop 50.1 ❌', 'ci.yml 50.2 ✅'])
    await shared(makeLeg('shop', { call: 'w', attempt: 2 }))
    expect(shown()).toStrictEqual(['ci.yml 50.2 ✅'])
  })

  it('stays when it is of a newer attempt, of another key, of somebody else or on another pull request', async () => {
    await alone(makeLeg('api', { attempt: 2, ...red('api') }))
    await alone(makeLeg('api', { key: 'ci.yml#other', ...red('api') }))
    await alone(makeLeg('api', red('api')), 'person')
    await shared(makeLeg('api'))
    expect(shown()).toStrictEqual([
      'ci.yml/api 50.2 ❌',
      'ci.yml#other/api 50.1 ❌',
      'ci.yml/api 50.1 ❌',
      'ci.yml 50.1 ✅',
    ])
    expect(github.requests.filter(request => request.startsWith('DELETE'))).toStrictEqual([])
  })

  it('is not written by a run that a newer one has overtaken in the comment of all jobs', async () => {
    await shared(makeLeg('api', { run: 51 }))
    await alone(makeLeg('api', red('api')))
    expect(shown()).toStrictEqual(['ci.yml 51.1 ✅'])
  })

  it('is taken back when a newer run has written that of all jobs at the same time', async () => {
    const meanwhile = () => {
      github.add(
        'github-actions[bot]',
        `<!-- slim-build v1 key=ci.yml head=${SHA} run=51 attempt=1 -->\n✅ all`,
      )
    }
    github.failures.push({ method: 'POST', path: /\/issues\//, kind: 'slow', times: 1, meanwhile })
    await alone(makeLeg('api', red('api')))
    expect(shown()).toStrictEqual(['ci.yml 51.1 ✅'])
  })

  it('tells a failure again that another step has replaced at the same time by what it has to tell', async () => {
    const other = makeLeg('shop', { matrix: [], step: 'push' })
    await alone(other)
    const { body } = github.comments.pop()!
    const meanwhile = () => {
      for (const comment of github.comments.splice(0)) github.add(comment.user.login, body)
    }
    let isReplaced = false
    github.trouble = ({ method }) => {
      if (isReplaced || method !== 'GET' || github.comments.length === 0) return undefined
      isReplaced = true
      return { method, kind: 'slow', meanwhile }
    }
    await alone(makeLeg('shop', { matrix: [], step: 'test', ...red('shop') }))
    expect(isReplaced).toBe(true)
    expect(shown()).toStrictEqual(['ci.yml/shop 50.1 ❌'])
  })

  it('keeps a failure that another step of the same attempt has told there, until its own later attempt', async () => {
    const one = makeLeg('shop', { matrix: [], step: 'test', ...red('shop') })
    const other = makeLeg('shop', { matrix: [], step: 'push' })
    await alone(one)
    await alone(other)
    expect(shown()).toStrictEqual(['ci.yml/shop 50.1 ❌'])
    await alone({ ...one, attempt: 2, reports: [namedReport('shop')] })
    expect(shown()).toStrictEqual(['ci.yml/shop 50.2 ✅'])
  })
})
