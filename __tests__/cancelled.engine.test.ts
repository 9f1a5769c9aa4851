import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { type RegistryFront, startRegistryFront } from '../test-kit/registry-front.ts'
import { startAction } from './started-action.ts'
import { DIST, folderWith, runDist } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])

const newName = () => `slim-build-cancelled-${randomBytes(6).toString('hex')}:1`
const small = () => `FROM scratch\nCOPY Dockerfile /${randomBytes(4).toString('hex')}\n`

/** A registry that takes requests for layers and never answers them. */
async function hanging(): Promise<RegistryFront> {
  const front = await startRegistryFront(engine.registry, url => (url.includes('/blobs/') ? 'hang' : null))
  afterThisTest(() => {
    front.close()
  })
  return front
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 600) throw new Error(`${what} did not come`)
    await wait(100)
  }
}

describe.each([
  ['before it is judged', { 'max-size': '1 MB' }],
  ['without a budget', {}],
])('a run that is cancelled, %s', (_, budget) => {
  const inputs = (tags: string) => ({ push: 'true', cache: 'none', tags, ...budget })

  it('says that nothing was published while it builds', async () => {
    const dockerfile = `FROM alpine:3\nRUN : ${newName()} && echo in the middle && sleep 300\n`
    const action = startAction({ engine, dockerfile }, inputs(`${engine.registry}/${newName()}`))
    await action.shows('\nin the middle')
    action.child.kill('SIGTERM')
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(/^::error::The run was cancelled\. Nothing was published$/m)
  })

  it('says what was published by then, and nothing of what BuildKit gave up', async () => {
    const front = await hanging()
    const first = `${engine.registry}/${newName()}`
    const tags = `${first}\n${front.host}/${newName()}`
    const action = startAction({ engine, dockerfile: small() }, inputs(tags))
    await until('the push', () => front.requests.some(request => request.includes('/blobs/')))
    action.child.kill('SIGTERM')
    expect(await action.ended).toBe(1)
    expect(action.log()).toMatch(
      new RegExp(
        `^::error::The run was cancelled\\. Published before the cancel took effect: "${first}@sha256:[0-9a-f]{64}"$`,
        'm',
      ),
    )
  })
})

/** Processes whose arguments name a directory. */
function processesOf(directory: string): string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(name => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(directory)
      } catch {
        return false
      }
    })
}

describe('a run that is killed without a word', () => {
  it('takes its build with it, and the next run removes what it left', async () => {
    const dockerfile = `FROM alpine:3\nRUN : ${newName()} && echo in the middle && sleep 300\n`
    const action = startAction({ engine, dockerfile }, { cache: 'none' })
    await action.shows('\nin the middle')
    const temp = path.join(action.home, 'runner')
    const left = readdirSync(temp).filter(name => name !== 'slim-build-layers')
    expect(left).toHaveLength(1)
    expect(processesOf(temp).length).toBeGreaterThan(0)
    action.child.kill('SIGKILL')
    await action.ended
    await until('the end of the build', () => processesOf(temp).length === 0)
    mkdirSync(path.join(temp, 'slim-build-others'))
    const next = await runDist('cli.js', ['inspect', 'none.tar'], {
      env: { ...engine.env, TMPDIR: temp },
      cwd: folderWith({}),
    })
    expect(next.code).toBe(2)
    expect(existsSync(path.join(temp, left[0] ?? ''))).toBe(false)
    expect(existsSync(path.join(temp, 'slim-build-others'))).toBe(true)
  })
})

describe('a run in a terminal', () => {
  for (const [how, signal] of [
    ['Ctrl-C ends it', 'SIGINT'],
    ['it is told to end', 'SIGTERM'],
    ['its terminal is closed', 'SIGHUP'],
  ] as const) {
    it(`leaves nothing behind when ${how}`, async () => {
      const temp = folderWith({})
      const cwd = folderWith({ Dockerfile: `FROM alpine:3\nRUN : ${newName()} && sleep 300\n` })
      const child = spawn(process.execPath, [path.join(DIST, 'cli.js'), 'build', '.'], {
        ...{ cwd, stdio: 'ignore' },
        env: { ...engine.env, TMPDIR: temp, XDG_CACHE_HOME: folderWith({}) },
      })
      const ended = new Promise<number | null>(resolve => child.once('close', resolve))
      await until('the build', () => processesOf(temp).length > 0)
      child.kill(signal)
      expect(await ended).toBe(130)
      await until('the end of the build', () => processesOf(temp).length === 0)
      expect(readdirSync(temp)).toStrictEqual([])
    })
  }
})
