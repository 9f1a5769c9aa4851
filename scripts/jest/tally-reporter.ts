import path from 'node:path'
import type { Tally } from './tally.ts'

/** What this reporter reads of jest's results. */
interface Results {
  readonly numPassedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly testFilePath: string
    readonly testExecError?: unknown
    readonly testResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Hands the counts of a run of jest to the process that started it. */
export default class TallyReporter {
  readonly #root: string

  constructor({ rootDir }: { readonly rootDir: string }) {
    this.#root = rootDir
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    const failures = results.testResults.flatMap(file => {
      const name = path.relative(this.#root, file.testFilePath)
      const failed = file.testResults.filter(({ status }) => status === 'failed')
      // Of a file that breaks outside of its tests, jest counts no test as failed.
      if (failed.length === 0 && file.testExecError != null) return [name]
      return failed.map(({ fullName }) => `${name}: ${fullName}`)
    })
    const tally: Tally = {
      passed: results.numPassedTests,
      failed: failures.length,
      skipped: results.numPendingTests + results.numTodoTests,
      failures,
    }
    process.send?.(tally)
  }
}
