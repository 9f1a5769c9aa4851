import { serveThread } from '../../serve-thread.ts'

// The program of a thread that does as it is told.
serveThread(async (question, bytes) => {
  let length = 0
  for await (const piece of bytes) length += piece.length
  if (question === 'fill the memory')
    for (const all: unknown[] = []; ;) all.push(new Array(100_000).fill(length))
  if (question === 'exit') process.exit(3)
  if (question === 'throw') throw new RangeError('thrown on purpose')
  return { question, length }
})
