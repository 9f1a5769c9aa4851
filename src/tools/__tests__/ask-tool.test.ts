import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import { askTool } from '../ask-tool.ts'
import type { RunOptions } from '../run-tool.ts'

const ENV = { PATH: process.env.PATH }

const sh = (script: string, options: Partial<RunOptions> = {}) =>
  askTool('sh', ['-c', script], { env: ENV, ...options })

describe('asking a tool', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ask tool "here" '))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('takes its output, its lines of standard error and its exit code', async () => {
    expect(await sh('printf "ä\\nb"; printf "one\\r\\ntwo\\n" >&2; exit 3')).toStrictEqual({
      exitCode: 3,
      stdout: 'ä\nb',
      stderr: ['one', 'two'],
    })
  })

  it('has no exit code of one that a signal ended', async () => {
    expect((await sh('kill -KILL $$')).exitCode).toBeNull()
  })

  it('keeps the end of what it prints on standard error', async () => {
    const { stderr } = await sh('for line in $(seq 1 100); do echo $line >&2; done')
    expect([stderr.length, stderr[0], stderr.at(-1)]).toStrictEqual([40, '61', '100'])
  })

  it('gives it no variable but those it is given, and not those of the runner’s services', async () => {
    const env = { ...ENV, ONE: '1', NONE: undefined, ACTIONS_RUNTIME_TOKEN: 'secret' }
    const { stdout } = await sh('echo "$HOME$ONE$NONE$ACTIONS_RUNTIME_TOKEN"', { env })
    expect(stdout).toBe('1\n')
  })

  it('finds it in the PATH that it is given, wherever that leads', async () => {
    const file = path.join(folder, 'own-tool')
    writeFileSync(file, '#!/bin/sh\necho "$0"\n')
    chmodSync(file, 0o755)
    const { stdout } = await askTool('own-tool', [], { env: { PATH: `/nowhere::${folder}:/usr/bin:/bin` } })
    expect(stdout).toBe(`${file}\n`)
  })

  it('takes no folder and no file that cannot be run for it', async () => {
    writeFileSync(path.join(folder, 'sh'), 'not for running')
    const { stdout } = await sh('echo found', { env: { PATH: `${folder}:${path.dirname(folder)}:/bin` } })
    expect(stdout).toBe('found\n')
  })

  it('never goes through a shell', async () => {
    const args = ['%s|', '$(id); `id`', '', 'two words', '"']
    expect((await askTool('printf', args, { env: ENV })).stdout).toBe('$(id); `id`||two words|"|')
  })

  it('says which tool is missing', async () => {
    await assert.rejects(askTool('no-such-tool', [], { env: ENV }), (error: Error) => {
      expect(error).toBeInstanceOf(ToolError)
      expect(error.message).toBe(
        'no-such-tool could not be started: check that it is installed and in the PATH',
      )
      return true
    })
  })

  it('does not begin when the run is cancelled, and has no answer when it was meanwhile', async () => {
    const abort = new AbortController()
    const answer = sh('echo late', { signal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(answer).rejects.toThrow(/sh was cancelled/)
    await expect(sh('exit 0', { signal: abort.signal })).rejects.toThrow(/enough/)
  })

  it('writes nothing into the log', () => {
    const script = `import { askTool } from '${path.join(import.meta.dirname, '..', 'ask-tool.ts')}'
      await askTool('sh', ['-c', 'echo "::error::mine"; echo "::error::mine" >&2; exit 1'], { env: process.env })`
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '--eval', script],
      { encoding: 'utf8', env: { ...process.env, RUNNER_DEBUG: '1' } },
    )
    expect([status, stdout, stderr]).toStrictEqual([0, '', ''])
  })
})
