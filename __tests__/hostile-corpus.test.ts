import { afterAll, describe, expect, it } from '@jest/globals'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { EXHAUSTING } from '../src/collect/__tests__/exhausting-job-reports.ts'
import { HOSTILE_LEGS, REFUSED } from '../src/collect/__tests__/hostile-corpus.ts'
import { UNUSED, USED } from '../src/git/__tests__/ways-to-run.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { HOSTILE_IMAGES } from '../test-kit/hostile-images/all.ts'
import type { HostileImage } from '../test-kit/hostile-images/hostile-image.ts'
import type { Inspected } from '../test-kit/hostile-images/inspect-all.ts'

/** What measuring an image of less than ten megabytes may cost: CPU seconds, and bytes of resident memory. */
const MOST_SECONDS = 20
const MOST_MEMORY = 400e6

/** CPU seconds that all of them may take together: a busy machine counts two to three times as many as an idle one. */
const MOST_ALTOGETHER = 240

/** CPU seconds after a signal in which a process has to have ended. */
const MOST_AFTER_SIGNAL = 2

/** Images that one process looks at, one after the other. */
const IMAGES_OF_A_PROCESS = 10

const work = mkdtempSync(path.join(tmpdir(), 'hostile-corpus-'))
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

const costs = new Map<HostileImage, Inspected>()

describe('all that is made to do harm', () => {
  it('is at least 300 inputs: images, artifacts of forks, and checkouts', () => {
    const artifacts = HOSTILE_LEGS.length + REFUSED.length + Object.keys(EXHAUSTING).length
    const checkouts = UNUSED.length + USED.length
    expect(HOSTILE_IMAGES.length + artifacts + checkouts).toBeGreaterThanOrEqual(300)
  })
})

describe('an image that is made to be expensive to measure', () => {
  it('is one of at least 150', () => {
    expect(new Set(HOSTILE_IMAGES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(150)
  })

  for (let first = 0; first < HOSTILE_IMAGES.length; first += IMAGES_OF_A_PROCESS) {
    const images = HOSTILE_IMAGES.slice(first, first + IMAGES_OF_A_PROCESS)

    it(`ends with numbers or one sentence, in time and memory: ${first + 1} to ${first + images.length}`, async () => {
      const places = writeImages(first, first + images.length)
      const { said, errors } = await inspectAll(places)
      expect(errors).not.toMatch(/this is a bug/)
      expect(said.length).toBe(images.length)
      for (const [index, cost] of said.entries()) costs.set(images[index]!, cost)
      const wrong = said.filter(
        ({ seconds, memory, exitCode }) =>
          seconds > MOST_SECONDS || memory > MOST_MEMORY || ![0, 2].includes(exitCode),
      )
      expect(wrong.map(each => ({ ...each, name: images[said.indexOf(each)]?.name }))).toStrictEqual([])
    })
  }

  it('costs little together with all others', () => {
    const seconds = [...costs.values()].reduce((sum, cost) => sum + cost.seconds, 0)
    expect(costs.size).toBe(HOSTILE_IMAGES.length)
    expect(seconds).toBeLessThan(MOST_ALTOGETHER)
  })

  it.each([1, 2, 3, 4])('can be stopped at any time: number %i of the slowest', async place => {
    const slowest = [...costs].sort(([, a], [, b]) => b.seconds - a.seconds)
    const [image, cost] = slowest[place - 1]!
    const child = start([cost.location], path.join(work, `cold-${place}`))
    await once(child.stdio[4] as Readable, 'data')
    // The same takes a fraction of it where other processes leave the caches alone.
    const begun = await cpuAbove(child, cpuOf(child.pid ?? 0) + cost.seconds * 0.1, image.name)
    child.kill('SIGTERM')
    const [end] = await resultsOf(child)
    expect([image.name, end?.exitCode]).toStrictEqual([image.name, 130])
    expect((end?.total ?? Infinity) - begun).toBeLessThan(MOST_AFTER_SIGNAL)
  })
})

/** Writes images, by their numbers, and gives their places. */
function writeImages(first: number, end: number): readonly string[] {
  const written = execFileSync(process.execPath, [
    programOf('write-images'),
    work,
    String(first),
    String(end),
  ])
  return JSON.parse(String(written)) as readonly string[]
}

function programOf(name: string): string {
  return path.join(import.meta.dirname, '..', 'test-kit', 'hostile-images', `${name}.ts`)
}

/** The command line in a process whose CPU seconds the kernel limits as well. */
function start(places: readonly string[], cache: string): ChildProcess {
  const limited = `ulimit -t ${MOST_ALTOGETHER}; exec "$0" "$@"`
  const child = spawn(
    'sh',
    ['-c', limited, process.execPath, '--expose-gc', programOf('inspect-all'), ...places],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, XDG_CACHE_HOME: cache },
    },
  )
  afterThisTest(() => child.kill('SIGKILL'))
  return child
}

async function inspectAll(places: readonly string[]): Promise<{ said: Inspected[]; errors: string }> {
  const child = start(places, path.join(work, 'cache'))
  const [said, errors] = await Promise.all([resultsOf(child), text(child.stderr!)])
  return { said, errors }
}

async function resultsOf(child: ChildProcess): Promise<Inspected[]> {
  ;(child.stdio[4] as Readable).resume()
  const [said] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'close')])
  return said
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Inspected)
}

/** Waits until a process has taken so many CPU seconds; gives how many it has. */
async function cpuAbove(child: ChildProcess, seconds: number, name: string): Promise<number> {
  while (child.exitCode === null) {
    const taken = cpuOf(child.pid ?? 0)
    if (taken >= seconds) return taken
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error(`${name} was looked at in less than ${seconds} s`)
}

/** CPU seconds of a process, all threads (proc(5), `/proc/pid/stat`: fields 14 and 15, in hundredths). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}
