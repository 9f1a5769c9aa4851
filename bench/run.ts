import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { InputError } from '../src/errors/input-error.ts'
import type { Bench } from './bench.ts'
import { fails, formatHeading, formatRow, type Row, unknownRow } from './row.ts'
import { type Section, SECTIONS, SHORT_SECTIONS } from './sections.ts'

/**
 * `npm run bench [-- [--only NAME]… [DIRECTORY [RUNS]]]`: what slim-build costs against what a user would run instead, as ratios of one run,
 * and what must hold. Images are made anew, unless a directory is given to keep them in. `npm run bench:short` only counts, with small images.
 *
 * Fails on what does not hang on the machine, or hardly: calls, layers, bytes, memory, in the short form processor time, too.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})
const [directory, runs = '5'] = positionals
const parts = values.short ? SHORT_SECTIONS : SECTIONS
const chosen = (values.only ?? Object.keys(parts)).map(name => {
  const section = parts[name]
  if (section === undefined)
    throw new RangeError(`there is no part ${name}, only ${Object.keys(parts).join(', ')}`)
  return [name, section] as const
})
if (!(Number(runs) >= 1)) throw new RangeError(`${runs} is no number of runs`)
const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-bench-'))
const bench: Bench = {
  images: path.resolve(directory ?? scratch),
  scratch,
  runs: Number(runs),
  log: line => process.stderr.write(`bench: ${line}\n`),
}
try {
  if (!(await printAll(chosen))) process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Prints the rows of each section when they are there, and gives whether all is as it must be. */
async function printAll(all: readonly (readonly [string, Section])[]): Promise<boolean> {
  console.log(
    `${availableParallelism()} cores, Node.js ${process.version}; times are medians of ${runs} runs in turn.\n`,
  )
  console.log(formatHeading())
  let isGood = true
  for (const [name, section] of all) {
    const { rows, isBroken } = await rowsOf(name, section)
    for (const row of rows) console.log(formatRow(row))
    isGood &&= !isBroken && !rows.some(fails)
  }
  return isGood
}

/** A section that cannot be measured here says so; one that breaks does not take the others with it. */
async function rowsOf(name: string, section: Section): Promise<{ rows: readonly Row[]; isBroken: boolean }> {
  try {
    return { rows: await section(bench), isBroken: false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { rows: [unknownRow(name, reason)], isBroken: !(error instanceof InputError) }
  }
}
