import { describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { smallDisk } from '../../../../test-kit/small-disk.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import type { BuildContext } from '../../build-context.ts'
import { copiedOrStreamed, type LayoutTransfer } from '../copied-or-streamed.ts'
import { LayoutNotRead } from '../layout-not-read.ts'
import type { UnpackLayout } from '../stream-layouts.ts'

const unpackLayout: UnpackLayout = () => Promise.resolve()

function contextIn(tempDir: string, unpack: UnpackLayout | undefined = unpackLayout): BuildContext {
  const { signal } = new AbortController()
  return { ...{ env: {}, cwd: '/', signal, tempDir }, unpackLayout: unpack } as unknown as BuildContext
}

function roomy(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'roomy-'))
  afterThisTest(() => {
    rmSync(directory, { recursive: true, force: true })
  })
  return directory
}

/** As BuildKit says it. */
function full(directory: string): ToolError {
  return new ToolError(`write ${directory}/layout/ingest/data: no space left on device`)
}

/** Which ways are tried, of which a copy fails. */
async function waysTried(context: BuildContext, failure: (directory: string) => Error, once = false) {
  const ways: LayoutTransfer[] = []
  const attempt = (way: LayoutTransfer) => {
    ways.push(way)
    return way.unpack === null ? Promise.reject(failure(way.directory)) : Promise.resolve()
  }
  const error = await copiedOrStreamed(attempt, { context, name: 'solve-', once }).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return { error, streamed: ways.map(({ unpack }) => unpack !== null), first: ways[0]?.directory ?? '' }
}

describe('an image of which there is a copy to be made', () => {
  it('is read as it is written when the copy did not fit, and what there is of the copy is gone', async () => {
    const { error, streamed, first } = await waysTried(contextIn(roomy()), full)
    expect([error, streamed, existsSync(first)]).toStrictEqual([null, [false, true], false])
  })

  it('is not copied where there is little room, or where it cannot be done twice', async () => {
    expect((await waysTried(contextIn(smallDisk('5m')), full)).streamed).toStrictEqual([true])
    expect((await waysTried(contextIn(roomy()), full, true)).streamed).toStrictEqual([true])
  })

  it('is not tried again after any other failure', async () => {
    const elsewhere = () => new ToolError('write /var/lib/buildkit/x: no space left on device')
    const { error, streamed } = await waysTried(contextIn(roomy()), elsewhere)
    expect([(error as Error).message, streamed]).toStrictEqual([elsewhere().message, [false]])
  })

  it('cannot be had where nobody reads it as it is written: the error says how much room there is', async () => {
    const { signal } = new AbortController()
    const context = { env: {}, cwd: '/', signal, tempDir: roomy() } as unknown as BuildContext
    const { error } = await waysTried(context, full)
    expect(error).toBeInstanceOf(LayoutNotRead)
    expect((error as Error).message).toMatch(/in "\/.*" \(TMPDIR, .*\), where \d.* are free/)
  })
})
