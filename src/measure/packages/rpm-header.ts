import type { ReadingBudget } from '../reading-budget.ts'

/** What rpm remembers of an installed package, as far as it is asked here. */
export interface RpmHeader {
  readonly name: string
  /** `epoch:version-release`, without the epoch where there is none. */
  readonly version: string
  /** Layer paths of its files and directories. */
  readonly files: readonly string[]
}

/** Tags (rpm, include/rpm/rpmtag.h). */
const TAG = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  directoryIndexes: 1116,
  baseNames: 1117,
  directoryNames: 1118,
}

const ENTRY_LENGTH = 16
const MOST_ENTRIES = 4096
const STEPS_OF_A_HEADER = 200

/**
 * A header as the databases of rpm keep it: two counts, an index of 16 bytes an entry (tag, type, offset, count), and the data, all with
 * the high byte first (rpm, "RPM V4 package format", Header). Null for what is none.
 */
export function parseRpmHeader(blob: Buffer, budget: ReadingBudget): RpmHeader | null {
  budget.spend('steps', STEPS_OF_A_HEADER)
  const entries = blob.length < 8 ? 0 : blob.readUInt32BE(0)
  const start = 8 + entries * ENTRY_LENGTH
  if (entries === 0 || entries > MOST_ENTRIES || start > blob.length) return null
  const fields = new Fields(blob, entries, start)
  const [name, version] = [fields.text(TAG.name), fields.text(TAG.version)]
  if (name === '' || version === '') return null
  return { name, version: fullVersion(version, fields), files: filesOf(fields, budget) }
}

function fullVersion(version: string, fields: Fields): string {
  const release = fields.text(TAG.release)
  const [epoch = 0] = fields.numbers(TAG.epoch)
  return `${epoch === 0 ? '' : `${epoch}:`}${version}${release === '' ? '' : `-${release}`}`
}

/** Each file's name, and the number of its directory in a list of those. */
function filesOf(fields: Fields, budget: ReadingBudget): string[] {
  const names = fields.texts(TAG.baseNames)
  const directories = fields.texts(TAG.directoryNames)
  const indexes = fields.numbers(TAG.directoryIndexes)
  return names.map((name, index) => {
    const path = `${directories[indexes[index] ?? -1] ?? '/'}${name}`.replace(/^\/+/, '')
    budget.spend('claims')
    budget.spend('names', path.length)
    return path
  })
}

class Fields {
  readonly #blob: Buffer
  readonly #start: number
  readonly #places = new Map<number, { at: number; count: number }>()

  constructor(blob: Buffer, entries: number, start: number) {
    this.#blob = blob
    this.#start = start
    for (let at = 8; at < 8 + entries * ENTRY_LENGTH; at += ENTRY_LENGTH) {
      const place = { at: blob.readUInt32BE(at + 8), count: blob.readUInt32BE(at + 12) }
      this.#places.set(blob.readUInt32BE(at), place)
    }
  }

  /** The first of the texts; '' where there is none. */
  text(tag: number): string {
    return this.texts(tag)[0] ?? ''
  }

  /** Each ends at a zero byte. */
  texts(tag: number): string[] {
    const { at = 0, count = 0 } = this.#places.get(tag) ?? {}
    const texts: string[] = []
    for (let from = this.#start + at; texts.length < count && from < this.#blob.length;) {
      const end = this.#blob.indexOf(0, from)
      if (end < 0) break
      texts.push(this.#blob.toString('utf8', from, end))
      from = end + 1
    }
    return texts
  }

  /** Of four bytes each. */
  numbers(tag: number): number[] {
    const { at = 0, count = 0 } = this.#places.get(tag) ?? {}
    const from = this.#start + at
    const most = Math.max(0, Math.floor((this.#blob.length - from) / 4))
    return Array.from({ length: Math.min(count, most) }, (_, index) =>
      this.#blob.readUInt32BE(from + 4 * index),
    )
  }
}
