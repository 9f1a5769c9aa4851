import path from 'node:path'

import { ensureEngine } from './engine/ensure-engine.ts'
import { THIS_CHECKOUT } from './engine/checkout.ts'
import { findTestFiles } from './tests/find-test-files.ts'
import { formatTally } from './tests/tally.ts'
import { runTestFiles } from './tests/run-test-files.ts'
import { TestOutput } from './tests/test-output.ts'

/**
 * `npm test [-- [--pure] [path…]]`: all tests, or those whose path contains one of the given texts; `--pure` leaves out
 * those that need a Docker engine. The last line is `N passed, N failed`.
 */
const args = process.argv.slice(2)
const pureOnly = args.includes('--pure')
const filters = args.filter(arg => arg !== '--pure')
const files = findTestFiles(THIS_CHECKOUT.root, filters)
const engineFiles = pureOnly ? [] : files.filter(file => file.endsWith('.engine.test.ts'))
const pureFiles = files.filter(file => !file.endsWith('.engine.test.ts'))

const output = new TestOutput(process.stdout)
const engine = engineFiles.length === 0 ? null : bringUpEngine()
await runTestFiles(pureFiles, { root: THIS_CHECKOUT.root, concurrency: 2, timeout: 120_000, output })
if (engine !== null) {
  const failure = await engine
  if (failure === null) {
    await runTestFiles(engineFiles, { root: THIS_CHECKOUT.root, concurrency: 1, timeout: 600_000, output })
  } else {
    const names = engineFiles.map(file => path.relative(THIS_CHECKOUT.root, file))
    names.forEach(name => {
      output.fileNotRun(name, failure)
    })
  }
}
if (files.length === 0) output.say(`no test file matches ${filters.join(' ')}\n`)
await output.end()
console.log(formatTally(output.tally))
process.exitCode = output.tally.failed > 0 || files.length === 0 ? 1 : 0

/** Null when the engine is up, otherwise why it is not. Goes on beside the pure tests. */
async function bringUpEngine(): Promise<string | null> {
  try {
    await ensureEngine(THIS_CHECKOUT, process.env, line => {
      output.say(`engine: ${line}\n`)
    })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
