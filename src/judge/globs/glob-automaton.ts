import type { CharRange, GlobPart } from './parse-glob.ts'

/** Thrown when a glob and texts together ask for more states than are kept. */
export class TooManyStates extends Error {
  override readonly name = 'TooManyStates'
}

/** Visits of a place in a glob while states are made. What people write needs a few thousand. */
const MOST_VISITS = 2_000_000

const DEAD = 0
const UNKNOWN = -1

/** A place in a glob: where it goes by a character, or without one. */
interface Place {
  readonly ranges: readonly CharRange[]
  readonly isNot: boolean
  /** The place behind the character. */
  next: number
  /** Places that are reached without one. */
  readonly free: number[]
}

/**
 * Matches whole texts in one pass: a character is one step, whatever the glob. All places of the glob that a text may have come to are
 * one state, and states are made as they are met (Thompson's construction, and subsets of it).
 */
export class GlobAutomaton {
  readonly #places: Place[] = []
  readonly #end: number
  readonly #bounds: readonly number[]
  readonly #ids = new Map<string, number>()
  readonly #states: (readonly number[])[] = []
  readonly #steps: Int32Array[] = []
  readonly #accepts: boolean[] = []
  #visits = 0

  constructor(glob: GlobPart) {
    this.#end = this.#place()
    const start = this.#compile(glob, this.#end)
    this.#bounds = boundsOf(this.#places)
    this.#stateOf([])
    this.#stateOf(this.#closed([start]))
  }

  /** @throws TooManyStates when that takes more states than any glob that means something. */
  matches(text: string): boolean {
    let state = 1
    for (let at = 0; at < text.length && state !== DEAD; at++) {
      const kind = this.#kindOf(text.charCodeAt(at))
      const known = this.#steps[state]?.[kind] ?? UNKNOWN
      state = known === UNKNOWN ? this.#step(state, kind, text.charCodeAt(at)) : known
    }
    return this.#accepts[state] === true
  }

  #place(ranges: readonly CharRange[] = [], isNot = false, next = UNKNOWN): number {
    return this.#places.push({ ranges, isNot, next, free: [] }) - 1
  }

  /** Adds the places of a part, and gives the first; behind it the text goes on at `next`. */
  #compile(part: GlobPart, next: number): number {
    switch (part.kind) {
      case 'one':
        return this.#place(part.ranges, part.isNot, next)
      case 'sequence':
        return part.parts.reduceRight((behind, each) => this.#compile(each, behind), next)
      case 'choice': {
        const fork = this.#place()
        this.#places[fork]?.free.push(...part.parts.map(each => this.#compile(each, next)))
        return fork
      }
      case 'repeat': {
        const fork = this.#place()
        const first = this.#compile(part.part, fork)
        this.#places[fork]?.free.push(first, next)
        return part.least === 0 ? fork : first
      }
    }
  }

  #step(state: number, kind: number, code: number): number {
    const reached: number[] = []
    for (const at of this.#states[state] ?? []) {
      this.#visit()
      const place = this.#places[at]
      if (place === undefined || place.next === UNKNOWN) continue
      if (isAmong(code, place.ranges) !== place.isNot) reached.push(place.next)
    }
    const next = this.#stateOf(this.#closed(reached))
    const steps = this.#steps[state]
    if (steps !== undefined) steps[kind] = next
    return next
  }

  /** With all places that are reached without a character, in order. */
  #closed(places: readonly number[]): number[] {
    const seen = new Set(places)
    for (const at of seen) {
      this.#visit()
      for (const free of this.#places[at]?.free ?? []) seen.add(free)
    }
    return [...seen].sort((a, b) => a - b)
  }

  #stateOf(places: readonly number[]): number {
    const key = places.join()
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const state = this.#states.push(places) - 1
    this.#ids.set(key, state)
    this.#steps.push(new Int32Array(this.#bounds.length + 1).fill(UNKNOWN))
    this.#accepts.push(places.includes(this.#end))
    this.#visits += this.#bounds.length
    return state
  }

  #visit(): void {
    if (++this.#visits > MOST_VISITS) throw new TooManyStates()
  }

  /** Which characters are told apart from others: the number of bounds at or below a code. */
  #kindOf(code: number): number {
    let [low, high] = [0, this.#bounds.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#bounds[middle] ?? 0) <= code) low = middle + 1
      else high = middle
    }
    return low
  }
}

function boundsOf(places: readonly Place[]): number[] {
  const bounds = new Set(places.flatMap(({ ranges }) => ranges.flatMap(({ from, to }) => [from, to + 1])))
  return [...bounds].sort((a, b) => a - b)
}

function isAmong(code: number, ranges: readonly CharRange[]): boolean {
  return ranges.some(({ from, to }) => from <= code && code <= to)
}
