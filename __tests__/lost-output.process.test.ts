import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { DIST } from './run-dist.ts'

const CLI = `"${process.execPath}" "${path.join(DIST, 'cli.js')}" inspect layout --max-size`

/** Runs a line of bash beside an image of some hundred bytes: the exit code of its first program, and what reached standard error. */
function bash(line: string) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'lost-output-'))
  afterThisTest(() => {
    rmSync(cwd, { recursive: true })
  })
  const image = writeImage({ layers: [{ tar: writeTar([{ path: 'app', content: 'x' }]) }] })
  writeFiles(path.join(cwd, 'layout'), layoutFiles([image]))
  const env = { ...process.env, XDG_CACHE_HOME: path.join(cwd, 'cache') }
  const run = spawnSync('bash', ['-c', `${line}; exit "\${PIPESTATUS[0]}"`], { cwd, env, encoding: 'utf8' })
  return { code: run.status, stderr: run.stderr }
}

describe('a run whose output goes nowhere', () => {
  it('has its own verdict where the reader has had enough', () => {
    expect(bash(`${CLI} 1B 2> /dev/null | true`).code).toBe(1)
    expect(bash(`${CLI} 1MB 2>&1 | true`).code).toBe(0)
  })

  it('goes on without its progress', () => {
    expect(bash(`${CLI} 1MB 2> /dev/full > report`).code).toBe(0)
  })

  it('fails with one sentence where the report cannot be written', () => {
    expect(bash(`${CLI} 1MB > /dev/full`)).toStrictEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^(?!.*this is a bug)[^]*slim-build: the output was lost: no space is left on the disk of "standard output".*\n$/,
      ),
    })
  })
})
