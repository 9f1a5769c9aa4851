import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ToolError } from '../src/errors/tool-error.ts'
import { readReport } from '../src/report/read-report.ts'
import { plainLine } from '../src/report/writers/terminal/inlines.ts'
import { formatBytes } from '../src/text/format-bytes.ts'
import { formatPercent } from '../src/text/format-percent.ts'
import { THIS_CHECKOUT } from '../test-kit/engine/checkout.ts'
import type { Engine } from '../test-kit/engine/engine.ts'
import { ensureEngine } from '../test-kit/engine/ensure-engine.ts'
import { ensureStandIns } from '../test-kit/engine/stand-ins/ensure-stand-ins.ts'

/**
 * `npm run demo`: builds the example service twice, as people write its Dockerfile first and multi-stage, and lets the
 * command line, as it ships, weigh the second against the first.
 */
const ROOT = path.join(import.meta.dirname, '..')
const EXAMPLE = path.join('examples', 'node-typescript')
const REPORTS = path.join('reports', 'demo')
const MONOLITHIC = path.join(REPORTS, 'monolithic')
const MULTI_STAGE = path.join(REPORTS, 'multi-stage')

/** What the article promises for a Node.js and TypeScript service. */
const PROMISED = 0.79

try {
  const engine = await ensureEngine(THIS_CHECKOUT, process.env, log)
  await ensureStandIns(THIS_CHECKOUT, engine, ['node:22', 'node:22-alpine'], log)
  runDemo(engine)
} catch (error) {
  log(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

function runDemo(engine: Engine): void {
  build(engine, 'Dockerfile.monolithic', ['--report-dir', MONOLITHIC, '--output', `${MONOLITHIC}.txt`])
  const baseline = ['--baseline', path.join(MONOLITHIC, 'measurement.json')]
  build(engine, 'Dockerfile', [...baseline, '--report-dir', MULTI_STAGE])
  checkPromise()
  compareAdvice()
  log(`the reports: ${path.join(MULTI_STAGE, 'report.md')} and report.json; what it was: ${MONOLITHIC}.txt`)
}

/** One run of the command line as it ships, in the terminal that the demo was started in. */
function build(engine: Engine, dockerfile: string, options: readonly string[]): void {
  const file = path.join(EXAMPLE, dockerfile)
  log(`building ${file}`)
  const args = ['dist/cli.js', 'build', '--name', 'incidents', '--file', file, ...options, EXAMPLE]
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env: engine.env, stdio: 'inherit' })
  if (status !== 0) throw new ToolError(`slim-build ended with ${status ?? 'a signal'}`)
}

function checkPromise(): void {
  const report = readReport(readFileSync(path.join(ROOT, MULTI_STAGE, 'report.json'), 'utf8'), 'the report')
  for (const { change } of report.platforms) {
    if (change === null) throw new ToolError('the report has no comparison')
    for (const kind of ['compressed', 'unpacked'] as const) {
      const [delta, whole] = [change.delta[kind], change.baseline[kind]]
      log(`${formatPercent(delta, whole) ?? ''} ${kind} bytes; the promise is −${PROMISED * 100} % or better`)
      if (-delta / whole < PROMISED) process.exitCode = 1
    }
  }
}

/** What the advice on the first Dockerfile predicted, beside what came of the second, which somebody wrote who follows such advice. */
function compareAdvice(): void {
  const [before, after] = [MONOLITHIC, MULTI_STAGE].map(directory => {
    return readReport(readFileSync(path.join(ROOT, directory, 'report.json'), 'utf8'), 'the report')
      .platforms[0]
  })
  if (before === undefined || after === undefined) throw new ToolError('a report has no platform')
  const predicted = before.total.compressed - before.advice.total.compressed
  const changes = before.advice.rows.map(({ fix }) => plainLine({ words: fix })).join(', ')
  log(`the advice on the first predicted ${formatBytes(predicted)} compressed by these: ${changes}`)
  log(`the second is ${formatBytes(after.total.compressed)} compressed`)
}

function log(line: string): void {
  process.stderr.write(`demo: ${line}\n`)
}
