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

/** A program in a thread of its own, that answers one question after the other. While it is asked nothing, it keeps no process from ending. */
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
    this.#worker.unref()
  }

  /**
   * Asks the program. One question at a time.
   *
   * @param question any value that can be cloned.
   * @param onProgress is told what the program says of how far it is.
   * @throws ToolError when the thread ends before it answers, as when its memory is full; what the program threw, as an error of its
   *   words and of what the system said.
   */
  async ask(question: unknown, onProgress: (done: number) => void = () => undefined): Promise<unknown> {
    if (this.#failure !== null) throw this.#failure
    this.#worker.ref()
    return await new Promise<unknown>((resolve, reject) => {
      this.#failed = reject
      this.#heard = message => {
        if (message.kind === 'progress') onProgress(message.done)
        else if (message.kind === 'answer') resolve(message.answer)
        else reject(Object.assign(new Error(message.error.message), message.error))
      }
      this.#worker.postMessage({ question } satisfies ToThread)
    }).finally(() => {
      this.#worker.unref()
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(reason: string, cause?: unknown): void {
    this.#failure ??= new ToolError(messages.threadEnded(this.#name, reason), { cause })
    this.#failed(this.#failure)
  }
}
