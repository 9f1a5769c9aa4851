import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { findProgram } from '../../../tools/find-program.ts'
import { runTool } from '../../../tools/run-tool.ts'
import { withLayoutStreams } from '../stream-layouts.ts'

/** A directory with these programs of this machine, and no other. */
function onlyPrograms(...names: readonly string[]): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'programs-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  for (const name of names) {
    symlinkSync(findProgram(name, process.env.PATH ?? '') ?? '', path.join(directory, name))
  }
  return directory
}

describe('reading an image while it is written', () => {
  it('tells that it could not be read, even if nobody read just when the copying failed', async () => {
    const directory = onlyPrograms('mkfifo', 'sh')
    const context = { env: { PATH: directory }, cwd: directory, signal: new AbortController().signal }
    const solved = Promise.withResolvers<undefined>()
    const readWhenSolved = async (archive: AsyncIterable<Buffer>) => {
      await solved.promise
      for await (const piece of archive) expect(piece).toBeUndefined()
    }
    const solve = async () => {
      // A program that is there takes longer than one that is not.
      await runTool('sh', ['-c', 'true'], context)
      solved.resolve(undefined)
      return 'solved'
    }
    const { result, unread } = await withLayoutStreams(
      [path.join(directory, 'layout')],
      readWhenSolved,
      context,
      solve,
    )
    expect(result).toBe('solved')
    expect(unread).toBeInstanceOf(ToolError)
  })
})
