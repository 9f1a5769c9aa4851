import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { HOSTILE_IMAGES } from '../test-kit/hostile-images/all.ts'
import type { HostileImage } from '../test-kit/hostile-images/hostile-image.ts'
import type { LookedAt } from '../test-kit/hostile-images/look-at-all.ts'

/** CPU seconds that an image of less than ten megabytes may cost. */
const MOST_SECONDS = 20

/** CPU seconds that all of them may take together: a busy machine counts two to three times as many as an idle one. */
export const MOST_ALTOGETHER = 240

/** CPU seconds after a signal in which a process has to have ended. */
const MOST_AFTER_SIGNAL = 2

/** Images that one process looks at, one after the other. */
const IMAGES_OF_A_PROCESS = 25

/** Some of the hostile images, and the number of the first. */
export interface Group {
  readonly first: number
  readonly images: readonly HostileImage[]
}

/** All hostile images, as many together as one process looks at. */
export const GROUPS: readonly Group[] = Array.from(
  { length: Math.ceil(HOSTILE_IMAGES.length / IMAGES_OF_A_PROCESS) },
  (_, index) => {
    const first = index * IMAGES_OF_A_PROCESS
    return { first, images: HOSTILE_IMAGES.slice(first, first + IMAGES_OF_A_PROCESS) }
  },
)

/** A command of slim-build that looks at images. */
export interface Look {
  /** Words that the place of an image is to follow. */
  readonly command: readonly string[]
  /** Bytes of resident memory that it may take for an image of less than ten megabytes. */
  readonly mostMemory: number
  /** A directory for the images, and for what is kept of them. */
  readonly work: string
}

/** Gives a group of images to a command, and holds each to its limits; gives what each cost. */
export async function lookAtGroup({ first, images }: Group, look: Look): Promise<readonly LookedAt[]> {
  const places = writeImages(first, first + images.length, look.work)
  const child = start(places, look, 'cache')
  const [said, errors] = await Promise.all([resultsOf(child), text(child.stderr!)])
  assert.doesNotMatch(errors, /this is a bug/)
  assert.equal(said.length, images.length)
  const wrong = said.filter(
    ({ seconds, memory, exitCode }) =>
      seconds > MOST_SECONDS || memory > look.mostMemory || ![0, 2].includes(exitCode),
  )
  assert.deepEqual(
    wrong.map(each => ({ ...each, name: images[said.indexOf(each)]?.name })),
    [],
  )
  return said
}

/** Stops a command when it has done this share of its work on an image, and holds it to the time that it may take to end. */
export async function stopAt(share: number, { location, seconds }: LookedAt, look: Look): Promise<void> {
  const child = start([location], look, `cold-${path.basename(location)}-${share}`)
  await once(child.stdio[4] as Readable, 'data')
  // The same takes a fraction of it where other processes leave the caches alone.
  const begun = await cpuAbove(child, cpuOf(child.pid ?? 0) + seconds * share)
  child.kill('SIGTERM')
  const [end] = await resultsOf(child)
  assert.equal(end?.exitCode, 130)
  const took = end.total - begun
  assert.ok(took < MOST_AFTER_SIGNAL, `${took} s after the signal`)
}

/** The slowest first. */
export function slowestOf(costs: readonly LookedAt[]): readonly LookedAt[] {
  return costs.toSorted((a, b) => b.seconds - a.seconds)
}

/** Writes images, by their numbers, and gives their places. */
function writeImages(first: number, end: number, work: string): readonly string[] {
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
function start(places: readonly string[], { command, work }: Look, cache: string): ChildProcess {
  const limited = `ulimit -t ${MOST_ALTOGETHER}; exec "$0" "$@"`
  const program = [programOf('look-at-all'), JSON.stringify(command)]
  const child = spawn('sh', ['-c', limited, process.execPath, '--expose-gc', ...program, ...places], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: path.join(work, cache) },
  })
  afterThisTest(() => child.kill('SIGKILL'))
  return child
}

async function resultsOf(child: ChildProcess): Promise<LookedAt[]> {
  ;(child.stdio[4] as Readable).resume()
  const [said] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'close')])
  return said
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as LookedAt)
}

/** Waits until a process has taken so many CPU seconds; gives how many it has. */
async function cpuAbove(child: ChildProcess, seconds: number): Promise<number> {
  while (child.exitCode === null) {
    const taken = cpuOf(child.pid ?? 0)
    if (taken >= seconds) return taken
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error(`it was looked at in less than ${seconds} s`)
}

/** CPU seconds of a process, all threads (proc(5), `/proc/pid/stat`: fields 14 and 15, in hundredths). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}
