import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AdviceRow } from '../src/model/report-advice.ts'
import type { PlatformReport } from '../src/model/report.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { run } from '../test-kit/corpus/run.ts'
import { useEngine } from '../test-kit/engine.ts'
import { contextWith, type Files, weigh } from './follow-advice.ts'
import { runAction } from './run-action.ts'
import { DIST, type Run, runDist } from './run-dist.ts'

const engine = await useEngine(['docker/dockerfile:1', 'alpine:3.19'])

const LOG = { 'debug.log': randomBytes(200_000) }

/** Reads at its start what looks like a file of tests. */
const NEEDS_TESTS: Files = {
  'start.sh': 'cat /app/test/data.bin > /dev/null || exit 1\necho started $$\n',
  'test/data.bin': randomBytes(300_000),
  Dockerfile: `# syntax=docker/dockerfile:1
FROM alpine:3.19
COPY . /app/
RUN head -c 400000 /dev/urandom > /srv/big
# no longer needed
RUN rm /srv/big
CMD ["sh", "/app/start.sh"]
`,
}

/** A server that never ends, prints without end, and starts programs without end. */
const ENDLESS: Files = {
  ...LOG,
  Dockerfile: `FROM alpine:3.19
COPY . /app/
CMD ["sh", "-c", "while :; do echo $RANDOM; sleep 1000 & done"]
`,
}

function cli(folder: string, args: readonly string[]): Promise<Run> {
  const env = { ...engine.env, XDG_CACHE_HOME: path.join(folder, '..', 'cache-of-verify') }
  return runDist('cli.js', [...args, '--advice', 'offline'], { env, cwd: folder })
}

const verified = (files: Files, ...options: readonly string[]): Promise<PlatformReport> =>
  weigh(files, '--advice', 'verified', ...options)

function reasonOf({ trial }: AdviceRow): string {
  const why = trial === undefined || trial.state === 'proved' ? [] : trial.why
  return why.map(part => (typeof part === 'string' ? part : part.code)).join('')
}

/** What of the engine has a name of ours. */
async function leftInEngine(): Promise<string[]> {
  const { env } = engine
  const ours = ['--filter', 'name=slim-build-verify', '--format', '{{.Names}}']
  const containers = await run('docker', ['container', 'ls', '--all', ...ours], { env })
  const images = await run('docker', ['image', 'ls', '--quiet', 'slim-build-verify'], { env })
  return [...containers.split('\n'), ...images.split('\n')].filter(line => line !== '')
}

async function becomes(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(200)
}

describe('slim-build fix --verify', () => {
  it('writes what is proved, with its real bytes, and says what is wrong with the rest', async () => {
    const folder = contextWith(NEEDS_TESTS)
    const { code, stderr } = await cli(folder, ['fix', '--quiet', '--verify', '--write', '--force'])
    assert.equal(code, 0, stderr)
    expect(stderr).toMatch(/In the patch\n[^]*\(proved\)[^]*Not in the patch, since it is wrong/)
    const words = stderr.replaceAll(/\s+/g, ' ')
    expect(words).toMatch(
      /a container exits with code 1 .*exits with code 0: cat: can't open .*'\/app\/test\/data\.bin'/,
    )
    expect(readFileSync(path.join(folder, 'Dockerfile'), 'utf8')).toBe(
      String(NEEDS_TESTS.Dockerfile).replace(
        'urandom > /srv/big\n# no longer needed\nRUN rm',
        'urandom > /srv/big \\\n# no longer needed\n    && rm',
      ),
    )
    expect(existsSync(path.join(folder, '.dockerignore'))).toBe(false)
    expect(readdirSync(folder).sort()).toStrictEqual(['Dockerfile', 'start.sh', 'test'])
    expect(await leftInEngine()).toStrictEqual([])

    const fixed = { ...NEEDS_TESTS, Dockerfile: readFileSync(path.join(folder, 'Dockerfile')) }
    const [before, after] = [await weigh(NEEDS_TESTS), await weigh(fixed)]
    const saved = before.total.compressed - after.total.compressed
    expect(words).toContain(`${(saved / 1000).toFixed(1)} kB`)
  })

  it('asks for changes that are built where there is a command for them', async () => {
    const { code, stderr } = await cli(contextWith(LOG), ['fix', '--verify-command', 'true'])
    expect([code, stderr]).toStrictEqual([2, expect.stringMatching(/set --verify, too/)])
  })
})

describe('advice: verified', () => {
  it('proves a change of an image whose program never ends, and leaves nothing of it', async () => {
    const { advice } = await verified(ENDLESS)
    expect(advice.rows.map(({ rule, trial }) => [rule, trial?.state])).toStrictEqual([
      ['context-clutter', 'proved'],
    ])
    expect(advice.proved).toStrictEqual({ ...advice.total, count: 1 })
    assert.ok(advice.total.compressed > 190_000, String(advice.total.compressed))
    expect(await leftInEngine()).toStrictEqual([])
  })

  it('is no part of the verdict: a change that is wrong is in no sum, and the step is green', async () => {
    const files = { ...NEEDS_TESTS, Dockerfile: 'FROM alpine:3.19\nCOPY . /app/\nCMD ["sleep", "1000"]\n' }
    const { code, stdout, summary } = await runAction(engine, contextWith(files), {
      ...{ context: '.', image: 'app', cache: 'none', advice: 'verified' },
      'verify-command': 'test -s /app/test/data.bin',
    })
    assert.equal(code, 0, stdout)
    expect(summary).toMatch(/<b>Tried and wrong<\/b>[^]*`verify-command` exits with code 1/)
    expect(summary).not.toMatch(/Possible savings|Proved savings/)
    expect(await leftInEngine()).toStrictEqual([])
  })

  it('says why it was not tried where no engine here runs the image', async () => {
    const files = { ...LOG, Dockerfile: 'FROM scratch\nCOPY . /app/\nCMD ["/app/program"]\n' }
    const { advice } = await verified(files, '--platform', 'linux/s390x')
    expect(advice.rows.map(row => [row.trial?.state, reasonOf(row)])).toStrictEqual([
      ['untried', expect.stringMatching(/^the image is for linux\/s390x, and the engine here is of linux\//)],
    ])
    expect(advice.patch).toBeUndefined()
  })

  it('leaves nothing in the engine when it is killed', async () => {
    const folder = contextWith({ ...ENDLESS, Dockerfile: `${String(ENDLESS.Dockerfile)}ENV KILLED=1\n` })
    const env = { ...engine.env, XDG_CACHE_HOME: path.join(folder, '..', 'cache-of-verify') }
    const args = [path.join(DIST, 'cli.js'), 'build', '--quiet', '--advice', 'verified', '.']
    const child = spawn(process.execPath, args, { env, cwd: folder, stdio: 'ignore' })
    afterThisTest(() => child.kill('SIGKILL'))
    await becomes(async () => {
      assert.equal(child.exitCode, null, 'it ended before it started a container')
      return (await leftInEngine()).some(name => name.startsWith('slim-build-verify-'))
    })
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    await becomes(async () => (await leftInEngine()).length === 0)
  })
})
