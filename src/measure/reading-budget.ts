import { ImageError } from '../errors/image-error.ts'
import { doubleAt } from '../model/column.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { messages } from './messages.ts'

/** What reading costs. All are counted, and each has a limit. */
export type Cost =
  /** Bytes that a layer unpacks to. */
  | 'unpacked'
  /** Bytes of files as they are read. Holes count, since engines write them out. */
  | 'content'
  /** Entries of a layer: each is remembered. */
  | 'entries'
  /** Characters of names, and of what package databases say, that are remembered. */
  | 'names'
  /** Texts that package databases say and that are remembered. */
  | 'claims'
  /** Bytes that are parsed: package databases, extension headers of a tar, maps of sparse files. */
  | 'parsed'
  /** Small pieces of work: a part of a path that is walked, a line, a record, a section, a frame. */
  | 'steps'
  /** Files and directories of a file tree, also those that are only in the path of others. */
  | 'nodes'

/** What the reading of one layer, or of one whole image, may cost at most. */
export type Limits = Readonly<Partial<Record<Cost, number>>>

interface Limit {
  /** What is allowed whatever the size, and more for each compressed byte; no more than `most` in all. */
  readonly always: number
  readonly perByte: number
  readonly most: number
  /** What is said of a layer or image that goes beyond, with the limit. */
  readonly says: (limit: string) => string
}

/**
 * The limits. Real images stay below a tenth of each: their smallest files take a hundred compressed bytes, their names thirty.
 * Together they hold what ten megabytes can cost below 400 MB of memory and 20 s of one core.
 */
const LIMITS: Readonly<Record<Cost, Limit>> = {
  unpacked: {
    always: 1024 ** 3,
    perByte: 100,
    most: Infinity,
    says: messages.unpacksTooLarge,
  },
  content: {
    always: 1024 ** 3,
    perByte: 100,
    most: Infinity,
    says: messages.unpacksTooLarge,
  },
  entries: {
    always: 100_000,
    perByte: 1 / 64,
    most: 2_000_000,
    says: messages.tooManyEntries,
  },
  names: {
    always: 24e6,
    perByte: 1,
    // They are one text in memory, and the longest that V8 makes has 536 million characters.
    most: 500e6,
    says: messages.namesTooLong,
  },
  claims: {
    always: 150_000,
    perByte: 1 / 64,
    most: 10_000_000,
    says: messages.tooManyClaims,
  },
  parsed: {
    always: 32e6,
    perByte: 2,
    most: 4e9,
    says: messages.tooMuchParsed,
  },
  steps: {
    always: 5e6,
    perByte: 1,
    most: 4e9,
    says: messages.tooManySteps,
  },
  nodes: {
    always: 100_000,
    perByte: 1 / 128,
    most: 20_000_000,
    says: messages.tooManyNodes,
  },
}

/** Those that are numbers of bytes. */
const IN_BYTES: ReadonlySet<Cost> = new Set(['unpacked', 'content', 'names', 'parsed'])

/** Those of which whichever is more counts, what is always allowed or what follows from the size, and not the sum. */
const EITHER: ReadonlySet<Cost> = new Set(['unpacked', 'content'])

/** Pieces of work, of a microsecond each, after which a signal is to be heard. */
const STEPS_BETWEEN_PAUSES = 20_000

/** As much is unpacked, hashed and looked through as one step takes. */
const BYTES_OF_A_STEP = 2048

/**
 * What reading an image, or one layer of it, has cost so far. Code that reads spends from it before it does the
 * work, and ends with one sentence where that is more than an image of this size needs.
 *
 * It also is where a signal is heard: code that loops calls {@link pause} whenever {@link isDue}.
 */
export class ReadingBudget {
  readonly #what: string
  /** By {@link placeOf}. */
  readonly #limits = new Float64Array(COSTS.length)
  readonly #spent = new Float64Array(COSTS.length)
  readonly #given: Limits
  readonly #signal: AbortSignal | undefined
  #size: number
  #work = 0

  /**
   * @param what the layer or image, to begin a sentence with.
   * @param size its compressed bytes.
   * @param limits in place of those that follow from the size.
   */
  constructor(what: string, size: number, limits: Limits = {}, signal?: AbortSignal) {
    this.#what = what
    this.#size = size
    this.#given = limits
    this.#signal = signal
    this.#limits.set(limitsFor(size, limits))
  }

  /** Another layer, of so many compressed bytes, is a part of what is read. */
  grow(size: number): void {
    this.#size += size
    this.#limits.set(limitsFor(this.#size, this.#given))
  }

  /** @throws ImageError when that is more than may be spent. */
  spend(cost: Cost, amount = 1): void {
    const place = placeOf(cost)
    const spent = doubleAt(this.#spent, place) + amount
    this.#spent[place] = spent
    this.#work += workOf(cost, amount)
    if (spent > doubleAt(this.#limits, place)) throw this.#exceeded(cost)
  }

  /** @throws ImageError when an amount, such as that which a header claims, would be too much to spend. */
  foresee(cost: Cost, amount: number): void {
    const place = placeOf(cost)
    if (doubleAt(this.#spent, place) + amount > doubleAt(this.#limits, place)) throw this.#exceeded(cost)
  }

  /** Whether it is time to {@link pause}. */
  get isDue(): boolean {
    return this.#work >= STEPS_BETWEEN_PAUSES
  }

  /** Lets the event loop turn, so that signals are heard. @throws the signal's reason when it has aborted. */
  async pause(): Promise<void> {
    this.#work = 0
    await new Promise(resolve => setImmediate(resolve))
    this.#signal?.throwIfAborted()
  }

  #exceeded(cost: Cost): ImageError {
    const limit = doubleAt(this.#limits, placeOf(cost))
    const text = IN_BYTES.has(cost) ? formatBytes(limit) : `${Math.floor(limit)}`
    return new ImageError(messages.tooCostly(this.#what, this.#size, LIMITS[cost].says(text)))
  }
}

/** As a number of steps: a piece of work each time, or as much as there is. Half a million files spend two million times. */
function workOf(cost: Cost, amount: number): number {
  if (cost === 'unpacked' || cost === 'content') return amount / BYTES_OF_A_STEP
  return cost === 'steps' ? amount : 1
}

const COSTS: readonly Cost[] = [
  'unpacked',
  'content',
  'entries',
  'names',
  'claims',
  'parsed',
  'steps',
  'nodes',
]

/** Its place in {@link COSTS}. V8 makes a number of it where the cost is written out, and looks up no property. */
function placeOf(cost: Cost): number {
  switch (cost) {
    case 'unpacked':
      return 0
    case 'content':
      return 1
    case 'entries':
      return 2
    case 'names':
      return 3
    case 'claims':
      return 4
    case 'parsed':
      return 5
    case 'steps':
      return 6
    case 'nodes':
      return 7
  }
}

function limitsFor(size: number, given: Limits): number[] {
  return COSTS.map(cost => {
    const { always, perByte, most } = LIMITS[cost]
    const bySize = perByte * size
    return given[cost] ?? Math.min(most, EITHER.has(cost) ? Math.max(always, bySize) : always + bySize)
  })
}
