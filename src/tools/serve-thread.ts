import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from './thread-messages.ts'

/** Answers a question, and says now and then how far that is. */
export type AnswerInThread = (question: unknown, onProgress: (done: number) => void) => Promise<unknown>

/** The program of a thread: answers each question. To be called once, in a thread of `Thread`. */
export function serveThread(answer: AnswerInThread): void {
  const port = parentPort
  if (port === null) throw new TypeError('only a thread can serve')
  const say = (message: FromThread) => {
    port.postMessage(message)
  }
  const onProgress = (done: number) => {
    say({ kind: 'progress', done })
  }
  port.on('message', ({ question }: ToThread) => {
    answer(question, onProgress).then(
      answer => {
        say({ kind: 'answer', answer })
      },
      (error: unknown) => {
        const thrown: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
        const { message, stack, errno, code, syscall, path } = thrown
        say({ kind: 'failed', error: { message, stack, errno, code, syscall, path } })
      },
    )
  })
}
