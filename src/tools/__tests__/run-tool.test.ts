import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { type RunOptions, runTool, type ToolStreams } from '../run-tool.ts'

const ENV = { PATH: process.env.PATH }

function sh(script: string, options: Partial<RunOptions> = {}, streams: ToolStreams = {}) {
  return runTool('sh', ['-c', script], { env: ENV, ...options }, streams)
}

/** A process that nobody has waited for yet is a zombie. */
async function hasEnded(pid: number): Promise<void> {
  const state = () => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.charAt(0) ?? ''
    } catch {
      return 'gone'
    }
  }
  while (!['gone', 'Z', 'X'].includes(state())) await new Promise(resolve => setTimeout(resolve, 10))
}

describe('running a tool', () => {
  it('takes its output, its last lines and its exit code', async () => {
    expect(await sh('echo out; echo err >&2; exit 3')).toStrictEqual({
      exitCode: 3,
      stdout: 'out\n',
      stderr: ['err'],
    })
  })

  it('remembers no password and no token of a URL in its last lines', async () => {
    const { stderr } = await sh("echo 'fatal: https://u:p@host/a?token=s: 404' >&2")
    expect(stderr).toStrictEqual(['fatal: https://xxxxx@host/a?token=xxxxx: 404'])
  })

  it('passes lines of standard error on as they come', async () => {
    const lines: string[] = []
    await sh('printf "a\\nb\\r\\nc" >&2', { onErrorLine: line => lines.push(line) })
    expect(lines).toStrictEqual(['a', 'b', 'c'])
  })

  it('gives it standard input, and does not mind when it is not read', async () => {
    expect((await sh('cat', {}, { stdin: 'text' })).stdout).toBe('text')
    expect((await sh('exit 0', {}, { stdin: 'x'.repeat(1_000_000) })).exitCode).toBe(0)
  })

  it('gives it no variable but those it is given', async () => {
    const { stdout } = await sh('echo "$HOME$ONE"', { env: { ...ENV, ONE: '1' } })
    assert.equal(stdout, '1\n')
  })

  it('writes standard output where it is told to', async () => {
    const stdout = new PassThrough()
    await sh('echo out', {}, { stdout })
    expect(String(stdout.read())).toBe('out\n')
  })

  it('never goes through a shell', async () => {
    const run = await runTool('printf', ['%s', '$(id); `id`'], { env: ENV })
    expect(run.stdout).toBe('$(id); `id`')
  })

  it('says which tool is missing', async () => {
    await assert.rejects(runTool('no-such-tool', [], { env: ENV }), (error: Error) => {
      assert.ok(error instanceof ToolError)
      expect(error.message).toMatch(/no-such-tool could not be started/)
      return true
    })
  })

  it('does not wait, when it is cancelled, for what the tool has started and not ended', async () => {
    const abort = new AbortController()
    const started: number[] = []
    const run = sh('sleep 300 & echo $! >&2; wait', {
      signal: abort.signal,
      onErrorLine: line => {
        started.push(Number(line))
        abort.abort()
      },
    })
    await expect(run).rejects.toThrow(/^sh was cancelled$/)
    expect(started).toHaveLength(1)
    // It still runs: nobody but the tool could tell it to end.
    for (const pid of started) process.kill(pid, 'SIGKILL')
  })

  it('leaves nothing behind of a tool that does not end when it is told to, nor of what that has started', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'run-tool-'))
    afterThisTest(() => {
      rmSync(folder, { recursive: true })
    })
    const pidOf = (name: string) => Number(readFileSync(path.join(folder, name), 'utf8'))
    const inner = `trap "" TERM; echo $$ > ${folder}/inner; while :; do sleep 1; done`
    const outer = `trap "" TERM; echo $$ > ${folder}/outer; sh -c '${inner}'; :`
    const abort = new AbortController()
    const run = sh(outer, { signal: abort.signal, grace: 50 })
    while (!existsSync(path.join(folder, 'inner'))) await new Promise(resolve => setTimeout(resolve, 10))
    abort.abort()
    await expect(run).rejects.toThrow('sh was cancelled')
    for (const name of ['outer', 'inner']) await hasEnded(pidOf(name))
  })

  it('does not swallow endless output', async () => {
    await expect(sh('cat /dev/zero', { maxOutput: 1000 })).rejects.toThrow(/printed more than 1000 bytes/)
  })

  it('ends it when it is cancelled', async () => {
    const run = sh('exec sleep 3600', { signal: AbortSignal.timeout(100) })
    await expect(run).rejects.toThrow(/sh was cancelled/)
  })

  it('names what it cannot be given, which is the user’s to correct', async () => {
    await expect(runTool('true', ['a\0b'], { env: ENV })).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'true cannot be given a value with a NUL character: take it out of the inputs or options',
      }),
    )
    await expect(runTool('true', ['x'.repeat(200_000)], { env: ENV })).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message:
          'true cannot be given all that the inputs or options say: one value has more than 131072 bytes, or all of them more than the system takes',
      }),
    )
  })
  it('blames the directory that it cannot be started in', async () => {
    const inDirectory = (cwd: string) => sh('true', { cwd })
    await expect(inDirectory('/nowhere')).rejects.toThrow(
      'sh could not be started: there is no directory "/nowhere" to start it in',
    )
    await expect(inDirectory(`/${'a'.repeat(5000)}`)).rejects.toThrow(
      /^sh could not be started: the path "\/a+" is longer than the system allows/,
    )
  })
})
