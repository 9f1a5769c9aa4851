import { Worker } from 'node:worker_threads'
import { ToolError } from '../errors/tool-error.ts'
import { messages } from './messages.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

export interface ThreadOptions {
  /** File of the program, which calls `serveThread`. */
  readonly program: string
  /** What the program is for, as the beginning of a sentence. */
  readonly name: string
  /** Most megabytes of V8's heap. */
  readonly memory: number
}

/** What a thread is asked. */
export interface ThreadTask {
  /** Any value that can be cloned. */
  readonly question: unknown
  /** Bytes that go with it, opened when the task begins. */
  readonly open: () => Promise<AsyncIterable<Buffer>>
  /** Is told of the bytes that were handed over so far. */
  readonly onSent?: ((bytes: number) => void) | undefined
}

/** Pieces that are on their way to a thread at most: enough that it need not wait while this thread is at work. */
const PIECES_AHEAD = 8

/** A program in a thread of its own, that answers one question after the other. */
export class Thread {
  readonly #worker: Worker
  readonly #name: string
  #failure: Error | null = null
  #heard: (message: FromThread) => void = () => undefined
  #failed: (error: Error) => void = () => undefined

  constructor({ program, name, memory }: ThreadOptions) {
    this.#name = name
    this.#worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    this.#worker.on('message', (message: FromThread) => {
      this.#heard(message)
    })
    this.#worker.on('error', error => {
      this.#fail(error instanceof Error ? error.message : String(error), error)
    })
    this.#worker.on('exit', code => {
      this.#fail(`exit code ${code}`)
    })
  }

  /**
   * Asks the program. One question at a time.
   *
   * @throws ToolError when the thread ends before it answers, as when its memory is full; whatever opening and reading the bytes throw;
   *   what the program threw, as an error of its words.
   */
  async ask({ question, open, onSent }: ThreadTask): Promise<unknown> {
    if (this.#failure !== null) throw this.#failure
    const source = await open()
    const credit = new Credit(PIECES_AHEAD)
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#failed = reject
      this.#heard = message => {
        if (message.kind === 'taken') credit.add()
        else if (message.kind === 'answer') resolve(message.answer)
        else reject(Object.assign(new Error(message.message), { stack: message.stack }))
      }
    }).finally(() => {
      credit.close()
    })
    this.#post({ kind: 'question', question })
    // Both, so that the answer to one question is never taken for that to the next.
    const [answer, sent] = await Promise.allSettled([answered, this.#send(source, credit, onSent)])
    if (sent.status === 'rejected') throw sent.reason
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  async #send(source: AsyncIterable<Buffer>, credit: Credit, onSent: ThreadTask['onSent']): Promise<void> {
    let sent = 0
    try {
      for await (const piece of source) {
        if (!(await credit.take())) return
        sent += piece.length
        this.#postPiece(piece)
        onSent?.(sent)
      }
    } catch (error) {
      this.#post({ kind: 'broken' })
      throw error
    }
    this.#post({ kind: 'end' })
  }

  /** A piece that has its memory for itself is handed over, not copied. */
  #postPiece(piece: Buffer): void {
    const own = piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece)
    this.#post({ kind: 'piece', piece: own }, own.buffer as ArrayBuffer)
  }

  #post(message: ToThread, ...transferred: ArrayBuffer[]): void {
    this.#worker.postMessage(message, transferred)
  }

  #fail(reason: string, cause?: unknown): void {
    this.#failure ??= new ToolError(messages.threadEnded(this.#name, reason), { cause })
    this.#failed(this.#failure)
  }
}

/** How many more pieces may be sent. */
class Credit {
  #left: number
  #closed = false
  #wake: () => void = () => undefined

  constructor(left: number) {
    this.#left = left
  }

  add(): void {
    this.#left++
    this.#wake()
  }

  close(): void {
    this.#closed = true
    this.#wake()
  }

  /** Waits for one; false when no more are wanted. */
  async take(): Promise<boolean> {
    while (this.#left === 0 && !this.#closed) {
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
    this.#left--
    return !this.#closed
  }
}
