import { afterEach } from '@jest/globals'

const ends: (() => unknown)[] = []

afterEach(runAll)

/** Runs when the test that is running has ended, however it ended, the last one first. Within a test, jest allows no hook. */
export function afterThisTest(end: () => unknown): void {
  ends.push(end)
}

async function runAll(): Promise<void> {
  const end = ends.pop()
  if (end === undefined) return
  try {
    await end()
  } finally {
    await runAll()
  }
}
