import path from 'node:path'
import { run } from 'node:test'
import type { TestEvent } from 'node:test/reporters'

import type { TestOutput } from './test-output.ts'

export interface RunOptions {
  readonly root: string
  /** How many files run at once, each in a process of its own: one set of variables for each. */
  readonly lanes: readonly Readonly<Record<string, string>>[]
  /** Milliseconds for one file as a whole; then it is killed and counts as failed. */
  readonly timeout: number
  readonly output: TestOutput
}

/** Runs test files and prints each one's results, whole, when it ends. Never throws for a test that fails. */
export async function runTestFiles(files: readonly string[], options: RunOptions): Promise<void> {
  const waiting = files.values()
  const worker = async (lane: Readonly<Record<string, string>>) => {
    for (const file of waiting) await runFile(file, { ...process.env, ...lane }, options)
  }
  await Promise.all(options.lanes.map(worker))
}

async function runFile(
  file: string,
  env: NodeJS.ProcessEnv,
  { root, timeout, output }: RunOptions,
): Promise<void> {
  const events: TestEvent[] = []
  const name = path.relative(root, file)
  const started = Date.now()
  // `timeout` of run() is for single tests and leaves a process that hangs alone; aborting ends it.
  const stream = run({ files: [file], cwd: root, env, signal: AbortSignal.timeout(timeout) })
  for await (const event of stream) events.push(event as TestEvent)
  const late = Date.now() - started >= timeout
  output.file(name, Date.now() - started, events, late ? `ended after ${timeout / 1000} s` : null)
}
