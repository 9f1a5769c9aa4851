import { once } from 'node:events'
import { spec, type TestEvent } from 'node:test/reporters'

import type { Tally } from './tally.ts'

/** Prints the results of test files, one file after another, and counts them. Failures are repeated at the end. */
export class TestOutput {
  readonly tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  readonly #reporter = new spec()
  readonly #notRun: string[] = []

  constructor(stream: NodeJS.WritableStream) {
    this.#reporter.pipe(stream, { end: false })
  }

  /** Prints text between two files. */
  say(text: string): void {
    this.#write({ type: 'test:stdout', data: { message: text, file: '' } })
  }

  /**
   * Prints and counts the events of one file.
   *
   * @param milliseconds how long the file took
   * @param ended why the file was killed, or null
   */
  file(name: string, milliseconds: number, events: readonly TestEvent[], ended: string | null): void {
    this.say(`\n${name} (${(milliseconds / 1000).toFixed(1)} s)\n`)
    events
      .filter(event => !isTotal(event))
      .forEach(event => {
        this.#write(event)
      })
    if (ended !== null) this.say(`${name}: ${ended}\n`)
    const summary = events.findLast(event => event.type === 'test:summary')
    if (summary === undefined) {
      this.fileNotRun(name, 'the test runner told no result')
      return
    }
    const { counts, success } = summary.data
    const { passed, cancelled, skipped, todo } = counts
    // Node.js tells it, its type does not.
    const failed = cancelled + ('failed' in counts ? Number(counts.failed) : 0)
    this.tally.passed += passed
    // A suite that breaks before its first test is in no count.
    this.tally.failed += failed === 0 && !success ? 1 : failed
    this.tally.skipped += skipped + todo
  }

  /** Counts a file that could not be run as one failure. */
  fileNotRun(name: string, reason: string): void {
    this.#notRun.push(`${name} was not run: ${reason}\n`)
    this.tally.failed++
  }

  /** Repeats the failures and resolves when all is written. */
  async end(): Promise<void> {
    this.#reporter.end()
    await once(this.#reporter, 'end')
    this.#notRun.forEach(line => process.stdout.write(line))
    if (this.tally.skipped > 0) process.stdout.write(`\n${this.tally.skipped} skipped`)
    process.stdout.write('\n')
  }

  #write(event: TestEvent): void {
    this.#reporter.write(event)
  }
}

/** The totals of a single file: told at the end, for all of them, with the failures. */
function isTotal(event: TestEvent): boolean {
  return event.type === 'test:summary' || (event.type === 'test:diagnostic' && event.data.file === undefined)
}
