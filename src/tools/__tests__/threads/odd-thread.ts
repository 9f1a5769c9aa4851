import { readFileSync } from 'node:fs'
import { serveThread } from '../../serve-thread.ts'

// The program of a thread that does as it is told.
serveThread(async (question, onProgress) => {
  if (question === 'fill the memory')
    for (const all: unknown[] = []; ;) all.push(new Array(100_000).fill(all.length))
  if (question === 'exit') process.exit(3)
  if (question === 'read a directory') readFileSync(import.meta.dirname)
  if (question === 'throw') throw new RangeError('thrown on purpose')
  if (question === 'wait') await new Promise(() => undefined)
  for (const done of [1, 2]) onProgress(done)
  return { question }
})
