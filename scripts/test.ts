import path from 'node:path'

import type { Engine } from './engine/engine.ts'
import { ensureEngine } from './engine/ensure-engine.ts'
import { LANE_VARIABLE, THIS_CHECKOUT } from './engine/checkout.ts'
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
await runTestFiles(pureFiles, { root: THIS_CHECKOUT.root, lanes: [{}, {}], timeout: 120_000, output })
if (engine !== null) {
  const ready = await engine
  if (typeof ready === 'string') {
    const names = engineFiles.map(file => path.relative(THIS_CHECKOUT.root, file))
    names.forEach(name => {
      output.fileNotRun(name, ready)
    })
  } else {
    // Two files on one engine would wipe each other's cache, so the second lane has an engine of its own. One that the machine has is
    // not doubled.
    const lanes = ready.ours ? [{}, { [LANE_VARIABLE]: '2' }] : [{}]
    await runTestFiles(engineFiles, { root: THIS_CHECKOUT.root, lanes, timeout: 600_000, output })
  }
}
if (files.length === 0) output.say(`no test file matches ${filters.join(' ')}\n`)
await output.end()
console.log(formatTally(output.tally))
process.exitCode = output.tally.failed > 0 || files.length === 0 ? 1 : 0

/** The engine, or why there is none. Goes on beside the pure tests. */
async function bringUpEngine(): Promise<Engine | string> {
  try {
    return await ensureEngine(THIS_CHECKOUT, process.env, line => {
      output.say(`engine: ${line}\n`)
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
