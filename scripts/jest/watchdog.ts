import { Worker } from 'node:worker_threads'

/** Runs beside the tests, so that it also ends a loop that lets nothing else run. */
const PROGRAM = `
const { writeSync } = require('node:fs')
const { parentPort } = require('node:worker_threads')
let timer
parentPort.on('message', ({ file, limit }) => {
  clearTimeout(timer)
  if (limit === undefined) return
  timer = setTimeout(() => {
    writeSync(2, file + ' was ended after ' + limit / 1000 + ' s\\n')
    process.kill(process.pid, 'SIGKILL')
  }, limit)
})
`

let thread: Worker | undefined

/**
 * Kills this process when a file of tests takes longer than its limit: jest ends tests and hooks that hang, but not what runs
 * at the top of a file. jest counts the file as failed and starts another process for the next one.
 */
export function watchFile(file: string, limit: number | undefined): { end: () => void } {
  if (limit === undefined) return { end: () => undefined }
  thread ??= new Worker(PROGRAM, { eval: true })
  thread.unref()
  const watcher = thread
  watcher.postMessage({ file, limit })
  return {
    end: () => {
      watcher.postMessage({ file })
    },
  }
}
