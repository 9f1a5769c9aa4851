import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { type Failure, startGitHubServer } from '../../../test-kit/github-server/github-server.ts'
import { timeAlone } from '../../../test-kit/virtual-time.ts'
import { OVERVIEWS } from '../../report/__tests__/overviews.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { GitHubApi } from '../github-api.ts'
import { publishCheck } from '../publish-check.ts'
import { publishOverviewCheck } from '../publish-overview-check.ts'

const github = await startGitHubServer()
afterAll(() => github.close())

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const LINKS = { server: 'https://github.com', repository: 'acme/shop', sha: SHA }
const api = (token: string, timeout = 10_000) =>
  new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token, timeout })

describe('the check at a commit', () => {
  it('is a check run whose title has the number', async () => {
    expect(await publishCheck(SCENARIOS.grew!(), LINKS, api('writes'))).toBeNull()
    const check = github.checks.at(-1)
    expect([check?.kind, check?.sha, check?.sent.name]).toStrictEqual(['check-run', SHA, 'slim-build / api'])
    const { title, summary } = check?.sent.output as { title: string; summary: string }
    expect(title).toMatch(/^api [\d.]+ [kM]?B compressed/)
    assert.ok(summary.length > 100 && summary.length < 65_535)
  })

  it('is a commit status where the token may not write check runs', async () => {
    const name = `${'long'.repeat(60)}\u202e<script>`
    const report = SCENARIOS.grew!()
    const long = { ...report, image: { ...report.image, name } }
    expect(await publishCheck(long, LINKS, api('writes-no-checks'))).toBeNull()
    const { kind, sent } = github.checks.at(-1) ?? { kind: null, sent: {} }
    assert.equal(kind, 'status')
    assert.ok(String(sent.description).length <= 140, String(sent.description))
    expect(String(sent.description)).toMatch(/ compressed/)
    expect(JSON.stringify(sent)).not.toMatch(/\u202e/)
  })

  it('does not hide the commit status of another workflow, or of another event', async () => {
    const at = (workflow: string, event: string) => ({
      ...LINKS,
      sha: 'b'.repeat(40),
      source: { workflow, event },
    })
    const names: unknown[] = []
    for (const links of [
      at('ci.yml', 'push'),
      at('nightly.yml', 'push'),
      at('ci.yml', 'pull_request'),
      at('ci.yml', 'push'),
    ]) {
      expect(await publishCheck(SCENARIOS.grew!(), links, api('writes-no-checks'))).toBeNull()
      names.push(github.checks.at(-1)?.sent.context)
    }
    expect(names).toStrictEqual([
      'slim-build / api',
      'slim-build / api (nightly.yml)',
      'slim-build / api (pull_request)',
      'slim-build / api',
    ])
  })

  for (const token of ['writes', 'writes-no-checks']) {
    it(`is left as a newer run of its workflow has it: ${token}`, async () => {
      const sha = token === 'writes' ? 'c'.repeat(40) : 'd'.repeat(40)
      const by = (id: number, attempt: number, event = 'pull_request') => ({
        ...LINKS,
        ...{ sha, source: { workflow: 'my ci.yml', event, run: { id, attempt } } },
      })
      const post = async (scenario: string, links: ReturnType<typeof by>) => {
        expect(await publishCheck(SCENARIOS[scenario]!(), links, api(token))).toBeNull()
        return github.checks
          .filter(check => check.sha === sha)
          .map(({ sent: { name, context, conclusion, state } }) =>
            [name ?? context, conclusion ?? state].join(' '),
          )
      }
      const red = ['slim-build / api failure']
      expect(await post('failed', by(51, 2))).toStrictEqual(red)
      expect(await post('grew', by(50, 1))).toStrictEqual(red)
      expect(await post('grew', by(51, 1))).toStrictEqual(red)
      const pushed = [...red, 'slim-build / api (push) success']
      expect(await post('grew', by(49, 1, 'push'))).toStrictEqual(pushed)
      expect(await post('failed', by(48, 1, 'push'))).toStrictEqual(pushed)
      expect(await post('grew', by(51, 3))).toStrictEqual([...pushed, 'slim-build / api success'])
    })
  }

  for (const token of ['writes', 'writes-no-checks']) {
    const by = (id: number, sha: string) => ({
      ...LINKS,
      ...{ sha, source: { workflow: 'ci.yml', event: 'pull_request', run: { id, attempt: 1 } } },
    })
    const shown = (at: string) => {
      const checks = github.checks.filter(({ sha }) => sha === at)
      return checks.map(({ sent }) => sent.conclusion ?? sent.state)
    }
    const path = token === 'writes' ? /check-runs/ : /statuses/
    const newer = (sha: string) => publishCheck(SCENARIOS.failed!(), by(51, sha), api(token))

    it(`is shown again where that of an older run, posted at the same time, has hidden it: ${token}`, async () => {
      const sha = token === 'writes' ? '1a'.repeat(20) : '1b'.repeat(20)
      const meanwhile = () => newer(sha)
      github.failures.push({ method: 'POST', path, kind: 'slow', times: 1, meanwhile })
      expect(await publishCheck(SCENARIOS.grew!(), by(50, sha), api(token))).toBeNull()
      expect(shown(sha)).toStrictEqual(['failure', 'success', 'failure'])
      const [first, , last] = github.checks.filter(each => each.sha === sha)
      expect(last).toStrictEqual(first)
    })

    /** Posts that of an older run, of which nothing is heard; it arrives when its job has waited long enough for it. */
    const postLate = async (sha: string, when: { meanwhile?: () => unknown; waiting?: () => unknown }) => {
      const time = timeAlone()
      const before = github.time
      const arrivals: (() => void)[] = []
      github.time = { wait: () => Promise.resolve(), later: (_, act) => arrivals.push(act) }
      const { meanwhile = () => null } = when
      github.failures.push({ method: 'POST', path, kind: 'reset', effect: 9000, times: 1, meanwhile })
      const wait = async (milliseconds: number) => {
        await time.wait(milliseconds)
        if (milliseconds < 5000) return
        await when.waiting?.()
        arrivals.forEach(arrive => {
          arrive()
        })
      }
      const urls = { url: github.url, graphqlUrl: `${github.url}/graphql` }
      const patient = new GitHubApi({ ...urls, token, patience: { ...time, wait } })
      expect(await publishCheck(SCENARIOS.grew!(), by(50, sha), patient)).toBeNull()
      github.time = before
    }

    it(`is shown again where that of an older run was not heard of, and arrived late: ${token}`, async () => {
      const sha = token === 'writes' ? '2a'.repeat(20) : '2b'.repeat(20)
      await postLate(sha, { waiting: () => newer(sha) })
      expect(shown(sha)).toStrictEqual(['success', 'failure', 'success', 'failure'])
    })

    it(`is shown again where one arrived late that was not to be posted a second time: ${token}`, async () => {
      const sha = token === 'writes' ? '3a'.repeat(20) : '3b'.repeat(20)
      await postLate(sha, { meanwhile: () => newer(sha) })
      expect(shown(sha)).toStrictEqual(['failure', 'success', 'failure'])
    })
  }

  it('does not hide that of another image of the same name', async () => {
    await publishCheck(SCENARIOS.failed!(), LINKS, api('writes'), 'linux/arm64')
    await publishCheck(SCENARIOS.grew!(), LINKS, api('writes'), '3.12, \u202e')
    const names = github.checks.slice(-2).map(({ sent }) => sent.name)
    expect(names[0]).toBe('slim-build / api (linux/arm64)')
    expect(String(names[1])).toMatch(/^slim-build \/ api \(3\.12, [^\u202e]+\)$/)
  })

  it('tells how the verdict went, and is never green where nothing was judged', async () => {
    const conclusions = { grew: 'success', failed: 'failure', 'grew-without-budgets': 'neutral' }
    for (const [scenario, conclusion] of Object.entries(conclusions)) {
      await publishCheck(SCENARIOS[scenario]!(), LINKS, api('writes'))
      assert.equal(github.checks.at(-1)?.sent.conclusion, conclusion, scenario)
    }
  })

  it('is none, without a word, where the token may do neither', async () => {
    const before = github.checks.length
    expect(await publishCheck(SCENARIOS.grew!(), LINKS, api('reads'))).toBeNull()
    expect(github.checks).toHaveLength(before)
  })

  it('is one warning where a rate limit says 403: that is no permission', async () => {
    github.failures.push({ method: 'POST', kind: 403, message: 'You have exceeded a secondary rate limit.' })
    expect((await publishCheck(SCENARIOS.grew!(), LINKS, api('writes'))) ?? '').toMatch(/rate limit exceeded/)
    github.failures.length = 0
  })

  const kinds: readonly Failure['kind'][] = [401, 422, 429, 500, 502, 'reset', 'hang']
  for (const kind of kinds) {
    it(`that meets ${kind} is one warning`, async () => {
      github.failures.push({ method: 'POST', kind })
      const warning = await publishCheck(
        SCENARIOS.grew!(),
        LINKS,
        api('writes', kind === 'hang' ? 300 : 10_000),
      )
      github.failures.length = 0
      expect(warning ?? '').toMatch(
        /^The commit got no check: GitHub.*The result of this step is not affected\.$/,
      )
    })
  }
})

describe('the check at a commit while the API fails', () => {
  const patient = (token = 'writes') =>
    new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token, patience: timeAlone() })
  const posted = (sha: string) => github.checks.filter(check => check.sha === sha).map(({ kind }) => kind)

  const faults: readonly Partial<Failure>[] = [
    { kind: 409 },
    { kind: 422 },
    { kind: 502 },
    { kind: 502, effect: 'done' },
    { kind: 403 },
    { kind: 429, headers: { 'retry-after': '20' } },
    { kind: 'reset', effect: 'done' },
    { kind: 'truncated' },
  ]
  for (const [index, fault] of faults.entries()) {
    it(`is posted once, after ${JSON.stringify(fault)}`, async () => {
      const sha = String(index).repeat(40)
      github.failures.push({ method: 'POST', path: /check-runs/, kind: 500, ...fault, times: 1 })
      expect(await publishCheck(SCENARIOS.grew!(), { ...LINKS, sha }, patient())).toBeNull()
      expect(posted(sha)).toStrictEqual(['check-run'])
    })
  }

  it('is posted again where an earlier one says something else', async () => {
    const links = { ...LINKS, sha: 'a'.repeat(40) }
    await publishCheck(SCENARIOS.grew!(), links, patient())
    github.failures.push({ method: 'POST', path: /check-runs/, kind: 502, times: 1 })
    expect(await publishCheck(SCENARIOS.failed!(), links, patient())).toBeNull()
    expect(github.checks.slice(-2).map(({ sent }) => sent.conclusion)).toStrictEqual(['success', 'failure'])
  })

  it('is posted again where an earlier one says the same, but is of an older run, which may hide it yet', async () => {
    const of = (id: number) => ({
      ...{ ...LINKS, sha: 'e'.repeat(40) },
      source: { workflow: 'ci.yml', event: 'push', run: { id, attempt: 1 } },
    })
    await publishCheck(SCENARIOS.failed!(), of(50), patient())
    github.failures.push({ method: 'POST', path: /check-runs/, kind: 422, times: 1 })
    expect(await publishCheck(SCENARIOS.failed!(), of(51), patient())).toBeNull()
    const marks = github.checks.slice(-2).map(({ sent }) => sent.external_id)
    expect(marks).toStrictEqual(['slim-build ci.yml push 50.1', 'slim-build ci.yml push 51.1'])
  })

  it('is asked for once where a permission is missing', async () => {
    const before = github.requests.length
    expect(await publishCheck(SCENARIOS.grew!(), LINKS, patient('reads'))).toBeNull()
    expect(github.requests.slice(before)).toHaveLength(2)
  })

  it('is red or grey, and says why, when the comment could not be written', async () => {
    for (const [scenario, conclusion] of [
      ['grew', 'neutral'],
      ['failed', 'failure'],
    ] as const) {
      await publishCheck(SCENARIOS[scenario]!(), LINKS, patient(), null, true)
      const sent = github.checks.at(-1)?.sent
      expect(sent?.conclusion).toBe(conclusion)
      expect((sent?.output as { title: string }).title).toMatch(/^comment not written: api [\d.]+ MB/)
    }
    const all = { reports: [SCENARIOS.grew!(), SCENARIOS.reduced!()], unmeasured: [] }
    await publishOverviewCheck(all, LINKS, patient(), true)
    expect(github.checks.at(-1)?.sent.conclusion).toBe('neutral')
    await publishCheck(SCENARIOS.grew!(), LINKS, patient('writes-no-checks'), null, true)
    expect(github.checks.at(-1)?.sent.state).toBe('pending')
  })
})

describe('the check of all images at a commit', () => {
  const conclusions = {
    'twelve-images': 'failure',
    'leg-missing': 'failure',
    'build-failed': 'failure',
    'leg-pending': 'neutral',
    'many-platforms': 'success',
    'all-unchanged': 'success',
    'same-name-legs': 'failure',
  }
  for (const [name, conclusion] of Object.entries(conclusions)) {
    it(`is ${conclusion}: ${name}`, async () => {
      expect(await publishOverviewCheck(OVERVIEWS[name]!(), LINKS, api('writes'))).toBeNull()
      const sent = github.checks.at(-1)?.sent
      expect([sent?.name, sent?.conclusion]).toStrictEqual(['slim-build / all images', conclusion])
      const { title, summary } = sent?.output as { title: string; summary: string }
      assert.ok(title.length <= 140 && summary.length > 100 && summary.length < 65_535)
    })
  }

  it('is grey where no image was held to a budget', async () => {
    const overview = { reports: [SCENARIOS['grew-without-budgets']!(), SCENARIOS.reduced!()], unmeasured: [] }
    await publishOverviewCheck(overview, LINKS, api('writes'))
    expect(github.checks.at(-1)?.sent.conclusion).toBe('neutral')
  })

  it('is a status where the token may not write check runs: still open while an image is measured', async () => {
    await publishOverviewCheck(OVERVIEWS['leg-pending']!(), LINKS, api('writes-no-checks'))
    const check = github.checks.at(-1)
    expect([check?.kind, check?.sent.state]).toStrictEqual(['status', 'pending'])
  })
})
