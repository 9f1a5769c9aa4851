import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { blobPath, layoutFiles, writeFiles, writeImage } from '../../../test-kit/image-writer.ts'
import { writeTar } from '../../../test-kit/tar-writer.ts'
import { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import type { Digest } from '../../model/digest.ts'
import { measureSource } from '../measure-source.ts'
import { MeasuringAhead } from '../measuring-ahead.ts'
import type { PipelineEvent } from '../pipeline-event.ts'

const IMAGE = writeImage({ layers: [{ tar: writeTar([{ path: 'app', content: 'x'.repeat(1000) }]) }] })
const FILES = layoutFiles([IMAGE])
const { digest: DIGEST } = IMAGE.descriptor
const LAYER = blobPath(IMAGE.layers[0]?.digest ?? DIGEST)

const EXPORT = 'exporting to oci image format'

/** What BuildKit has copied of an image by now; `index.json` is what buildx writes last. */
function building(missing: readonly string[] = []) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'ahead-'))
  afterThisTest(() => {
    rmSync(scratch, { recursive: true })
  })
  const layout = path.join(scratch, 'layout')
  mkdirSync(layout)
  const written = [...FILES].filter(([file]) => file !== 'index.json' && !missing.includes(file))
  writeFiles(layout, new Map(written))
  const context = {
    ...{ env: {}, cwd: scratch, tempDir: scratch, storeDir: path.join(scratch, 'store') },
    ...{ answers: new BuilderAnswers({ env: {} }), signal: new AbortController().signal },
    onEvent: () => undefined,
  }
  const ahead = new MeasuringAhead(context)
  afterThisTest(() => ahead.close())
  ahead.onLayouts([layout])
  const take = (digest: Digest = DIGEST) =>
    ahead.take(layout, digest, { name: 'app', records: new Map(), onProgress: undefined })
  return { layout, context, ahead, take }
}

function ended(name: string, error: string | null = null): PipelineEvent {
  return { type: 'solve', event: { type: 'step-completed', step: 1, name, seconds: 1, cached: false, error } }
}

describe('an image that is measured while its build goes on', () => {
  it.each([EXPORT, `[app] ${EXPORT}`])('is what it is in its turn, once "%s" has ended', async step => {
    const { layout, context, ahead, take } = building()
    ahead.onEvent(ended(step))
    const measured = await take()
    writeFiles(layout, FILES)
    const other = { ...context, storeDir: path.join(layout, 'another') }
    expect(measured).toStrictEqual(await measureSource(layout, 'app', new Map(), other))
  })

  it.each([
    ['another step has ended', [], ended('exporting to image')],
    ['its export failed', [], ended(EXPORT, 'no space left')],
    ['a layer is yet to come', [LAYER], ended(EXPORT)],
    ['its manifest is yet to come', [blobPath(DIGEST)], ended(EXPORT)],
  ] as const)('is left to its turn when %s', async (_, missing, event) => {
    const { ahead, take } = building(missing)
    ahead.onEvent(event)
    expect(await take()).toBeNull()
  })

  it('is left to its turn when it is another one in the end, or cannot be read', async () => {
    const { layout, ahead, take } = building()
    writeFiles(layout, new Map([[LAYER, Buffer.from('no layer')]]))
    ahead.onEvent(ended(EXPORT))
    expect(await take('sha256:1111111111111111111111111111111111111111111111111111111111111111')).toBeNull()
    expect(await take()).toBeNull()
  })

  it('is looked for again when another export has ended', async () => {
    const { layout, ahead, take } = building([LAYER])
    ahead.onEvent(ended(EXPORT))
    expect(await take()).toBeNull()
    writeFiles(layout, FILES)
    ahead.onEvent(ended(EXPORT))
    expect(await take()).not.toBeNull()
  })

  it('is left alone when its build fails', async () => {
    const { layout, ahead } = building()
    ahead.onEvent(ended(EXPORT))
    await ahead.close()
    rmSync(layout, { recursive: true })
  })
})
