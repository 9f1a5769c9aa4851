import { describe, expect, it } from '@jest/globals'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { isShown } from '../cli-io.ts'

const IN_WORKFLOW = { GITHUB_ACTIONS: 'true' }

function outputTo(name: string) {
  const directory = mkdtempSync(path.join(tmpdir(), 'cli-io-'))
  const fd = openSync(name === '' ? path.join(directory, 'a.patch') : name, 'w')
  afterThisTest(() => {
    closeSync(fd)
    rmSync(directory, { recursive: true, force: true })
  })
  return Object.assign(new PassThrough(), { fd })
}

describe('what is written', () => {
  it('is shown to a person by a terminal, and by the log of a workflow', () => {
    expect(isShown(Object.assign(new PassThrough(), { isTTY: true }), {})).toBe(true)
    expect(isShown(new PassThrough(), IN_WORKFLOW)).toBe(true)
    expect(isShown(outputTo('/dev/null'), IN_WORKFLOW)).toBe(true)
  })

  it('is not shown where a program or a file takes it', () => {
    expect(isShown(new PassThrough(), {})).toBe(false)
    expect(isShown(outputTo(''), IN_WORKFLOW)).toBe(false)
  })
})
