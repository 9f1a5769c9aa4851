import assert from 'node:assert/strict'
import { type TarInput, writeTar } from '../../../test-kit/tar-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { indexBlob } from './index-blob.ts'

/** Waits for the refusal and gives its sentence. */
export async function refusal(indexing: Promise<unknown>): Promise<string> {
  let sentence = ''
  await assert.rejects(indexing, (error: unknown) => {
    assert.ok(error instanceof ImageError, String(error))
    sentence = error.message
    return true
  })
  assert.match(sentence, /^[\x20-\x7e…]+$/, 'one line of printable text')
  return sentence
}

/** Why the layer of a tar is refused, without the words that name the layer. */
export async function refusalOf(entries: TarInput[], options = {}): Promise<string> {
  return (await refusal(indexBlob(writeTar(entries, options)))).replace(/^layer sha256:[0-9a-f]{64} /, '')
}
