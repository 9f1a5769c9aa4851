import { subscribe } from 'node:diagnostics_channel'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

/**
 * `COUNTS_FILE=FILE node --import tell-counts.js PROGRAM` runs a program and, at its end, writes what it took beside time: `Counts` in
 * counts.ts. JavaScript, because to compile TypeScript would weigh forty megabytes in the process that is weighed.
 */
const { COUNTS_FILE: file } = process.env
if (isMainThread && file !== undefined) {
  // Programs that it starts tell nothing.
  delete process.env.COUNTS_FILE
  tellCounts(file)
}

function tellCounts(to) {
  const programs = []
  const ended = []
  let threads = 0
  subscribe('child_process', ({ process: program }) => {
    const index = programs.push({ program, after: [...ended] }) - 1
    program.once('exit', () => ended.push(index))
  })
  subscribe('worker_threads', () => {
    threads += 1
  })
  process.on('exit', () => {
    const counts = {
      // Linux carries the maximum of `resourceUsage` over from the process that started this one; this is its own.
      peakMemory: 1024 * numberIn('/proc/self/status', /^VmHWM:\s+(\d+) kB$/m),
      bytesRead: numberIn('/proc/self/io', /^rchar: (\d+)$/m),
      threads,
      programs: programs.map(({ program, after }) => ({ args: program.spawnargs, after })),
    }
    writeFileSync(to, JSON.stringify(counts))
  })
}

function numberIn(path, pattern) {
  return Number(pattern.exec(readFileSync(path, 'utf8'))?.[1])
}
