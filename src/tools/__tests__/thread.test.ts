import { expect, it } from '@jest/globals'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { Thread } from '../thread.ts'

const PIECE = 100_000

function startThread(): Thread {
  const program = path.join(import.meta.dirname, 'threads', 'odd-thread.ts')
  const thread = new Thread({ program, name: 'the odd thread', memory: 32 })
  afterThisTest(() => thread.close())
  return thread
}

async function* pieces(count: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < count; at++) yield await Promise.resolve(Buffer.alloc(PIECE, at))
}

const open = () => Promise.resolve(Readable.from(pieces(50), { objectMode: false }))

it('a thread answers one question after the other, with the bytes of each, whatever became of the one before', async () => {
  const thread = startThread()
  const sent: number[] = []
  const onSent = (bytes: number) => sent.push(bytes)
  expect(await thread.ask({ question: 'a', open, onSent })).toStrictEqual({
    question: 'a',
    length: 50 * PIECE,
  })
  expect(sent.at(-1)).toBe(50 * PIECE)
  await expect(thread.ask({ question: 'throw', open })).rejects.toThrow('thrown on purpose')
  const absent = () => Promise.reject(new Error('not there'))
  await expect(thread.ask({ question: 'b', open: absent })).rejects.toThrow('not there')
  const broken = async function* () {
    yield* pieces(20)
    throw new Error('the disk is gone')
  }
  await expect(thread.ask({ question: 'c', open: () => Promise.resolve(broken()) })).rejects.toThrow(
    'the disk is gone',
  )
  expect(await thread.ask({ question: 'd', open })).toStrictEqual({ question: 'd', length: 50 * PIECE })
})

it.each([
  [
    'fill the memory',
    /^the odd thread ended before its work was done \(.*memory.*\): use a machine with more memory/,
  ],
  ['exit', /^the odd thread ended before its work was done \("exit code 3"\)/],
])('a thread that is told to %s ends in a sentence, and answers no more', async (question, sentence) => {
  const thread = startThread()
  await expect(thread.ask({ question, open })).rejects.toThrow(sentence)
  await expect(thread.ask({ question: 'a', open })).rejects.toThrow(sentence)
})

it('a thread that is closed leaves no question open', async () => {
  const thread = startThread()
  const asked = thread.ask({ question: 'a', open: () => Promise.resolve(pieces(1e9)) })
  void thread.close()
  await expect(asked).rejects.toThrow(/^the odd thread ended before its work was done/)
})
