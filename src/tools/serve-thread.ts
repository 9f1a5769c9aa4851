import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from './thread-messages.ts'

/** The program of a thread: answers each question, with the bytes that come with it. To be called once, in a thread of `Thread`. */
export function serveThread(
  answer: (question: unknown, bytes: AsyncIterable<Buffer>) => Promise<unknown>,
): void {
  const port = parentPort
  if (port === null) throw new TypeError('only a thread can serve')
  const say = (message: FromThread) => {
    port.postMessage(message)
  }
  let inbox = new Inbox(say)
  port.on('message', (message: ToThread) => {
    if (message.kind !== 'question') {
      inbox.add(message)
      return
    }
    inbox = new Inbox(say)
    answer(message.question, inbox).then(
      answer => {
        say({ kind: 'answer', answer })
      },
      (error: unknown) => {
        const { message, stack } = error instanceof Error ? error : new Error(String(error))
        say({ kind: 'failed', message, stack })
      },
    )
  })
}

/** The bytes of one question, as they arrive. */
class Inbox implements AsyncIterable<Buffer> {
  readonly #say: (message: FromThread) => void
  readonly #messages: Exclude<ToThread, { kind: 'question' }>[] = []
  #wake: () => void = () => undefined

  constructor(say: (message: FromThread) => void) {
    this.#say = say
  }

  add(message: Exclude<ToThread, { kind: 'question' }>): void {
    this.#messages.push(message)
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void, undefined> {
    for (;;) {
      const message = this.#messages.shift()
      if (message === undefined) {
        await new Promise<void>(resolve => {
          this.#wake = resolve
        })
        continue
      }
      if (message.kind === 'end') return
      if (message.kind === 'broken') throw new TypeError('the bytes ended too early')
      this.#say({ kind: 'taken' })
      const { buffer, byteOffset, byteLength } = message.piece
      yield Buffer.from(buffer, byteOffset, byteLength)
    }
  }
}
