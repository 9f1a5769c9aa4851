import path from 'node:path'
import { LANES, THIS_CHECKOUT } from '../test-kit/engine/checkout.ts'
import type { Engine } from '../test-kit/engine/engine.ts'
import { ensureEngine } from '../test-kit/engine/ensure-engine.ts'
import { listTests, runJest } from './jest/run-jest.ts'
import { addTallies, formatTally, NO_TESTS, notRun, type Tally } from './jest/tally.ts'

/**
 * `npm test [-- [--pure] [path…]]`: all tests, or those whose path matches one of the given texts; `--pure` leaves out
 * those that need a Docker engine or start other programs. `npm run test:corpus` runs what takes too long for every
 * change, and nothing else. Other arguments are jest's. The last line is `N passed, N failed`.
 */
const OWN_OPTIONS = ['--pure', '--corpus']
const chosen = OWN_OPTIONS.filter(option => process.argv.includes(option))
const onlyCorpus = chosen.includes('--corpus')
const engineProject = `--selectProjects=${onlyCorpus ? 'corpus' : 'engine'}`
// Before `--selectProjects`, which takes all words that follow it for names of projects.
const args = process.argv.slice(2).filter(arg => !OWN_OPTIONS.includes(arg))
const onlyPure = chosen.includes('--pure')
const engineFiles = onlyPure ? [] : await listTests([...args, engineProject])
const engine = engineFiles.length === 0 ? null : bringUpEngine()

// Beside each other: tests on an engine wait for it for a good part of their time. More workers than there are processors, since some files
// wait for a second that GitHub asks for, or for what does not answer.
const withoutEngine = onlyCorpus
  ? NO_TESTS
  : runJest(['--maxWorkers=100%', ...args, '--selectProjects', 'pure', ...(onlyPure ? [] : ['process'])])
const onEngine = engine === null ? NO_TESTS : engine.then(runOn)
const tally = addTallies(await withoutEngine, await onEngine)
console.log(`\n${formatTally(tally)}`)
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0

async function runOn(ready: Engine | string): Promise<Tally> {
  if (typeof ready === 'string') {
    return engineFiles.map(file => notRun(path.relative(THIS_CHECKOUT.root, file), ready)).reduce(addTallies)
  }
  // Two files on one engine would wipe each other's cache, so each worker has an engine of its own. One that the machine has is not
  // doubled.
  return await runJest([`--maxWorkers=${ready.ours ? LANES.length : 1}`, ...args, engineProject])
}

/** The engine, or why there is none. */
async function bringUpEngine(): Promise<Engine | string> {
  try {
    return await ensureEngine(THIS_CHECKOUT, process.env, line => {
      console.log(`engine: ${line}`)
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
