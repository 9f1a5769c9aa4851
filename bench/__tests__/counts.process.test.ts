import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Counts, countIn } from '../counts.ts'

/** Counts what a module of Node.js takes, in a folder with a file of 50 MB. */
function countModule(source: string): Counts {
  const cwd = mkdtempSync(path.join(tmpdir(), 'counts-'))
  writeFileSync(path.join(cwd, 'large'), Buffer.alloc(50e6))
  writeFileSync(path.join(cwd, 'program.mjs'), source)
  return countIn({ args: [process.execPath, 'program.mjs'], cwd }, cwd)
}

const READ = `import { readFileSync } from 'node:fs'; readFileSync('large')`

describe('what a program takes', () => {
  const idle = countModule('')

  it('is hardly anything where it does nothing', () => {
    expect(idle).toMatchObject({ threads: 0, programs: [] })
    expect(idle.bytesRead).toBeLessThan(5e6)
  })

  it('has what it reads, and holds in memory', () => {
    const read = countModule(READ)
    expect(read.bytesRead - idle.bytesRead).toBeGreaterThanOrEqual(50e6)
    expect(read.bytesRead - idle.bytesRead).toBeLessThan(51e6)
    expect(read.peakMemory - idle.peakMemory).toBeGreaterThan(40e6)
  })

  it('has what its threads read', () => {
    const read = countModule(
      `import { Worker } from 'node:worker_threads'
       new Worker(${JSON.stringify(`require('node:fs').readFileSync('large')`)}, { eval: true })`,
    )
    expect(read.threads).toBe(1)
    expect(read.bytesRead - idle.bytesRead).toBeGreaterThanOrEqual(50e6)
  })

  it('has the programs that it starts, what they read, and which had ended before', () => {
    const { programs, bytesRead, peakMemory } = countModule(
      `import { execFile } from 'node:child_process'
       import { promisify } from 'node:util'
       const run = promisify(execFile)
       await Promise.all([run('true', ['first']), run('true', ['second'])])
       await run(process.execPath, ['--eval', ${JSON.stringify(`require('node:fs').readFileSync('large')`)}])`,
    )
    expect(programs.map(({ args }) => args.slice(0, 2))).toStrictEqual([
      ['true', 'first'],
      ['true', 'second'],
      [process.execPath, '--eval'],
    ])
    expect(programs.map(({ after }) => after.toSorted())).toStrictEqual([[], [], [0, 1]])
    expect(bytesRead - idle.bytesRead).toBeGreaterThanOrEqual(50e6)
    expect(peakMemory - idle.peakMemory).toBeLessThan(40e6)
  })

  it('is not told of a program that fails', () => {
    expect(() => countModule(`throw new Error('on purpose')`)).toThrow('on purpose')
  })
})
