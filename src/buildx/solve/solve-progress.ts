import { type Digest, isDigest } from '../../model/digest.ts'
import { hidePasswords } from '../../text/hide-passwords.ts'
import { type CacheTransfers, LayerStatuses } from '../cache/cache-transfers.ts'
import { asInteger, asList, asText, field, parseJsonText } from '../json-shape.ts'
import { LogLines } from './log-lines.ts'
import type { SolveEvent } from './solve-event.ts'
import type { Vertex } from './vertex.ts'

/** Log lines of a step that a failure shows. */
const TAIL = 20
/** Things that a step moves, such as layers; more are not counted. */
const MOST_MOVED = 1000
/** Seconds below which a run of a step is BuildKit looking up its cache key, not the step itself. */
const LOOKUP = 0.001

/** Two exports of one blob at once: the loser tries again. buildx reports it as an error, and succeeds. */
const RETRY = /^ERROR: \(\*service\)\.Write failed: .{0,500} locked for .{0,500}: unavailable$/

const PUSHED = /^pushing manifest for (\S{1,1000}@sha256:[0-9a-f]{64})$/
const PUSHING = /^pushing (?:layers|manifest)/
/** More tags than anyone pushes. */
const MOST_PUSHES = 100

type OnEvent = (event: SolveEvent) => void

/**
 * Reads what `docker buildx build --progress=rawjson` writes to standard error: one JSON object a line (BuildKit's
 * SolveStatus), and plain text from buildx itself.
 *
 * Untrusted input: a line of another shape is passed on as text, never an error.
 */
export class SolveProgress {
  private readonly steps = new Map<Digest, Step>()
  private readonly text: string[] = []
  private readonly layers = new LayerStatuses()
  private readonly pushes = new Set<string>()
  /** Ids of what is being pushed. */
  private readonly pushing = new Set<string>()
  private readonly onEvent: OnEvent

  constructor(onEvent: OnEvent = () => undefined) {
    this.onEvent = onEvent
  }

  /** One line of standard error. */
  line(line: string): void {
    const status = line.startsWith('{') ? parseJsonText(line) : undefined
    if (status === undefined) {
      this.plainLine(line)
      return
    }
    for (const vertex of asList(field(status, 'vertexes'))) this.vertex(vertex)
    for (const log of asList(field(status, 'logs'))) this.log(log)
    for (const each of asList(field(status, 'statuses'))) this.status(each)
    for (const warning of asList(field(status, 'warnings'))) this.warning(warning)
  }

  /** To be called after the last line: reports what has not been reported yet. */
  end(): void {
    for (const step of this.steps.values()) step.end()
  }

  /** All steps that BuildKit named, by their digest. */
  get vertices(): ReadonlyMap<Digest, Vertex> {
    return new Map([...this.steps].map(([digest, step]) => [digest, step.vertex()]))
  }

  /**
   * Which layers came from caches and went to caches.
   *
   * @param sizes of layers, compressed: BuildKit names those that it writes, but not their sizes.
   */
  layerMoves(sizes: ReadonlyMap<Digest, number>): CacheTransfers {
    return this.layers.moves(this.vertices, sizes)
  }

  /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
  get pushed(): readonly string[] {
    return [...this.pushes]
  }

  /** Whether a push has begun and not ended. */
  get isPushing(): boolean {
    return this.pushing.size > 0
  }

  /** The last lines that were no JSON: buildx's own words, and the source frame of a failure. */
  get plainText(): readonly string[] {
    return this.text
  }

  private plainLine(line: string): void {
    if (RETRY.test(line)) return
    const text = hidePasswords(line)
    this.text.push(text.slice(0, 4000))
    if (this.text.length > 500) this.text.shift()
    this.onEvent({ type: 'text', text })
  }

  private status(value: unknown): void {
    this.layers.see(value)
    const id = asText(field(value, 'id')) ?? ''
    this.move(id, value)
    const isDone = asText(field(value, 'completed')) !== null
    if (PUSHING.test(id)) this.followPush(id, isDone)
    const reference = PUSHED.exec(id)?.[1]
    if (reference === undefined || !isDone) return
    if (this.pushes.size < MOST_PUSHES) this.pushes.add(hidePasswords(reference))
  }

  private move(id: string, value: unknown): void {
    const vertex = field(value, 'vertex')
    const bytes = asInteger(field(value, 'current'), 0)
    if (!isDigest(vertex) || bytes <= 0) return
    this.steps.get(vertex)?.move(id, bytes, asInteger(field(value, 'total'), 0))
  }

  private followPush(id: string, isDone: boolean): void {
    if (isDone) this.pushing.delete(id)
    else if (this.pushing.size < MOST_PUSHES) this.pushing.add(id)
  }

  private vertex(value: unknown): void {
    const digest = field(value, 'digest')
    if (!isDigest(digest)) return
    const step = this.steps.get(digest) ?? new Step(digest, this.steps.size + 1, this.onEvent)
    this.steps.set(digest, step)
    step.update(value)
  }

  private log(value: unknown): void {
    const digest = field(value, 'vertex')
    const data = asText(field(value, 'data'))
    if (!isDigest(digest) || data === null) return
    const stream = field(value, 'stream') === 2 ? 'stderr' : 'stdout'
    this.steps.get(digest)?.log(stream, Buffer.from(data, 'base64'))
  }

  private warning(value: unknown): void {
    const message = decoded(field(value, 'short'))
    if (message === null) return
    const range = asList(field(value, 'range'))[0]
    const line = lineOf(field(range, 'start', 'line'))
    this.onEvent({
      type: 'warning',
      message,
      url: asText(field(value, 'url')),
      line,
      endLine: line === null ? null : (lineOf(field(range, 'end', 'line')) ?? line),
      dockerfile: decoded(field(value, 'sourceInfo', 'data')),
    })
  }
}

/** One vertex while its messages come in. BuildKit sends each several times, and may run it more than once. */
class Step {
  private readonly runs = new Map<string, number>()
  private readonly lines = { stdout: new LogLines(), stderr: new LogLines() }
  private readonly tail: string[] = []
  private name = ''
  private cached = false
  private error: string | null = null
  private announced: 'nothing' | 'start' | 'end' = 'nothing'
  /** By what is moved: bytes, and how many there are; 0: nobody knows. */
  private readonly moved = new Map<string, readonly [bytes: number, total: number]>()
  private readonly digest: Digest
  private readonly number: number
  private readonly onEvent: OnEvent

  constructor(digest: Digest, number: number, onEvent: OnEvent) {
    this.digest = digest
    this.number = number
    this.onEvent = onEvent
  }

  update(value: unknown): void {
    this.name = shown(field(value, 'name')) ?? this.name
    this.cached ||= field(value, 'cached') === true
    this.error = shown(field(value, 'error')) ?? this.error
    const started = asText(field(value, 'started'))
    if (started === null) return
    if (this.announced === 'nothing') {
      this.announced = 'start'
      this.onEvent({ type: 'step-started', step: this.number, name: this.name })
    }
    const seconds = secondsBetween(started, asText(field(value, 'completed')))
    if (seconds === null) return
    this.runs.set(started, Math.max(this.runs.get(started) ?? 0, seconds))
    if (seconds >= LOOKUP || this.cached || this.error !== null) this.end()
  }

  log(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    this.print(stream, this.lines[stream].push(bytes))
  }

  /** So much of something is there by now. */
  move(id: string, bytes: number, total: number): void {
    if (this.announced !== 'start' || (this.moved.size >= MOST_MOVED && !this.moved.has(id))) return
    this.moved.set(id, [bytes, total])
    const all = [...this.moved.values()]
    this.onEvent({
      type: 'step-moving',
      step: this.number,
      name: this.name,
      bytes: sum(all.map(([each]) => each)),
      total: all.every(([, each]) => each > 0) ? sum(all.map(([, each]) => each)) : null,
    })
  }

  /** Reports the step's end, once. */
  end(): void {
    if (this.announced !== 'start' || this.runs.size === 0) return
    this.print('stdout', this.lines.stdout.end())
    this.print('stderr', this.lines.stderr.end())
    this.announced = 'end'
    const { name, cached, seconds, error } = this.vertex()
    this.onEvent({ type: 'step-completed', step: this.number, name, seconds, cached, error })
  }

  vertex(): Vertex {
    const seconds = this.cached || this.runs.size === 0 ? null : sum(this.runs.values())
    const { digest, name, cached, error, tail } = this
    return { digest, name, ran: cached || this.runs.size > 0, cached, seconds, error, log: [...tail] }
  }

  private print(stream: 'stdout' | 'stderr', lines: readonly string[]): void {
    for (const text of lines.map(hidePasswords)) {
      this.tail.push(text.slice(0, 1000))
      if (this.tail.length > TAIL) this.tail.shift()
      this.onEvent({ type: 'step-log', step: this.number, name: this.name, stream, text })
    }
  }
}

function decoded(value: unknown): string | null {
  const text = asText(value)
  return text === null ? null : Buffer.from(text, 'base64').toString('utf8')
}

function lineOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null
}

/** Names and errors hold the address of a Git context, as it was given. */
function shown(value: unknown): string | null {
  const text = asText(value)
  return text === null ? null : hidePasswords(text)
}

/** Seconds between two RFC 3339 times, to the microsecond; null where one is missing or odd. */
function secondsBetween(started: string, completed: string | null): number | null {
  const [from, to] = [microseconds(started), completed === null ? NaN : microseconds(completed)]
  return to >= from ? (to - from) / 1e6 : null
}

/** Date knows milliseconds only, and BuildKit's times have nine digits. */
function microseconds(time: string): number {
  const fraction = /\.(\d{1,9})/.exec(time)?.[1] ?? ''
  return Date.parse(time.replace(/\.\d+/, '')) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6))
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
