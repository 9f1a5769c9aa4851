import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { digestOf } from '../../../test-kit/image-writer.ts'
import fc from '../../../test-kit/properties.ts'
import { ImageError } from '../../errors/image-error.ts'
import { verifyContent } from '../verify-content.ts'

const bytes = Buffer.from('the bytes of a blob')
const digest = digestOf(bytes)

function streamOf(chunks: Iterable<Buffer>): AsyncIterable<Buffer> {
  return Readable.from(chunks, { objectMode: false })
}

async function through(chunks: Buffer[], size = bytes.length): Promise<Buffer> {
  return await buffer(verifyContent(streamOf(chunks), { digest, size }))
}

describe('verifyContent', () => {
  it('lets a blob through unchanged, however it is cut into pieces', async () => {
    const anyCuts = fc.array(fc.nat(bytes.length), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(anyCuts, async cuts => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
        const chunks = edges.slice(1).map((end, at) => bytes.subarray(edges[at], end))
        expect(await through(chunks)).toStrictEqual(bytes)
      }),
      { numRuns: 50 },
    )
  })

  it('says how much of a truncated blob is there', async () => {
    await assert.rejects(
      through([bytes.subarray(0, 5)]),
      new ImageError(`the blob ${digest} is truncated: 5 of 19 bytes; build or copy the image again`),
    )
  })

  it('stops at the first byte too many', async () => {
    let asked = 0
    function* endless() {
      for (;;) {
        asked++
        yield bytes
      }
    }
    await assert.rejects(
      buffer(verifyContent(streamOf(endless()), { digest, size: 40 })),
      new ImageError(
        `the blob ${digest} is longer than the 40 bytes that its descriptor says; build or copy the image again`,
      ),
    )
    expect(asked).toBeLessThan(10_000)
  })

  it('says the digest of content that is not what its name says', async () => {
    const other = Buffer.from('the bytes of a BLOB')
    await assert.rejects(
      through([other]),
      new ImageError(
        `the blob ${digest} has another digest than its name: ${digestOf(other)}; build or copy the image again`,
      ),
    )
  })

  it('checks an empty blob too', async () => {
    const empty = digestOf(Buffer.alloc(0))
    const checked = verifyContent(streamOf([]), { digest: empty, size: 0 })
    expect(await buffer(checked)).toHaveLength(0)
  })
})
