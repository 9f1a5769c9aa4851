import type { ReadingBudget } from '../reading-budget.ts'
import {
  type ElfHeader,
  type ElfSection,
  type ElfSegment,
  HEADER_LENGTH,
  MAGIC,
  parseElfHeader,
  parseElfSections,
  parseElfSegments,
} from './elf-header.ts'
import { ByteWindow } from './byte-window.ts'
import { NeededLibraries } from './needed-libraries.ts'
import { type ByteRange, sectionName, strippableRanges } from './strippable-ranges.ts'

/** What is worth telling of a linked program or shared library. */
export interface ElfFindings {
  /** What no running one reads. In rising order, apart from each other, inside the file. */
  readonly strippable: readonly ByteRange[]
  /** It needs neither a loader nor a library to run. */
  readonly isStatic: boolean
  /** The libraries that it asks the loader for, by name; null where that cannot be told. Absent: no loader is asked. */
  readonly needs?: readonly string[] | null
  /** Go's linker made it. */
  readonly isGo: boolean
}

/**
 * Bytes before the section headers that are remembered. Their names stand there, and some linkers put the symbols' strings, which a big
 * program has many megabytes of, between the two.
 */
const REMEMBERED = 16 * 1024 * 1024

/** Bytes at the start: what a loader reads of libraries stands there. */
const HEAD = 1024 * 1024

const LONGEST_NAMES = 64 * 1024

/** It is parsed, and looked at in turn for what it is of. */
const STEPS_OF_A_SECTION = 4

/** Types of segments (ELF, "Program Header"). */
const SEGMENT = { load: 1, dynamic: 2, interpreter: 3 }

/** Bytes of the program headers; most programs have a dozen of 56 bytes. */
const LONGEST_SEGMENTS = 4096

/** A section that only Go's linker writes: where the runtime finds its functions. */
const GO_SECTION = '.gopclntab'

/** Whether a file may be a program, by its first piece, which may be as short as a byte. */
export function mayBeElf(piece: Buffer): boolean {
  // By the byte: it is asked of every file, and few are.
  if (piece[0] !== MAGIC[0]) return false
  const start = piece.subarray(0, MAGIC.length)
  return start.equals(MAGIC.subarray(0, start.length))
}

/**
 * Finds in one pass over a file what `strip` would take off, and how it is linked. Memory is 17 MiB and a section table at most. Content is untrusted: whatever
 * does not make sense is no finding, and nothing throws but the budget.
 */
export class ElfScan {
  readonly #window = new ByteWindow(REMEMBERED, HEAD)
  readonly #budget: ReadingBudget | undefined
  #header: ElfHeader | null = null
  #sections: readonly ElfSection[] | null = null
  #names: Buffer | null = null
  /** The names were read, or there are none to read. */
  #isNamed = false
  #isStatic: boolean | null = null
  #needed: NeededLibraries | null = null
  /** There is nothing more to look for, or never was. */
  #done = false

  /** @param budget is told of each section. */
  constructor(budget?: ReadingBudget) {
    this.#budget = budget
  }

  /** Takes the next piece of the file. */
  add(piece: Buffer): void {
    if (this.#done) return
    this.#window.add(piece)
    if (this.#header === null && this.#window.seen >= HEADER_LENGTH) this.#readHeader()
    this.#readSegments()
    this.#readSections()
    this.#readNames()
    this.#needed?.read(this.#window)
    // Where the segments stand, an untrusted header decides: what is found must not hang on how the file comes in pieces.
    this.#done ||= this.#isNamed && this.#isStatic !== null && this.#needed?.isOpen !== true
  }

  /** What was found in all; null when it is no program, or there is nothing to tell. */
  end(size: number): ElfFindings | null {
    const [header, sections] = [this.#header, this.#sections]
    if (header === null || sections === null) return null
    const names = this.#names
    const parts = {
      sections,
      nameSection: sections[header.names],
      names,
      tableEnd: header.tableStart + header.tableLength,
    }
    const strippable = strippableRanges(parts, size)
    const isStatic = this.#isStatic === true
    const needs = isStatic ? undefined : this.#needed?.names
    if (strippable.length === 0 && !isStatic && needs === undefined) return null
    const isGo = names !== null && sections.some(section => sectionName(section, names) === GO_SECTION)
    return { strippable, isStatic, isGo, ...(needs === undefined ? {} : { needs }) }
  }

  #readHeader(): void {
    const bytes = this.#window.slice(0, HEADER_LENGTH)
    this.#header = bytes === null ? null : parseElfHeader(bytes)
    this.#done = this.#header === null
  }

  /** They stand right behind the header. */
  #readSegments(): void {
    const header = this.#header
    if (header === null || this.#isStatic !== null) return
    const { segmentsStart, segmentsLength } = header
    if (segmentsLength > LONGEST_SEGMENTS) this.#isStatic = false
    else if (this.#window.seen >= segmentsStart + segmentsLength) {
      const table = this.#window.slice(segmentsStart, segmentsLength)
      const segments = table === null ? [] : parseElfSegments(table, header)
      this.#isStatic = isStatic(segments, header)
      const dynamic = segments.find(({ type }) => type === SEGMENT.dynamic)
      if (dynamic !== undefined && !this.#isStatic)
        this.#needed = new NeededLibraries(dynamic, segments.filter(isLoaded), header)
      // All that is read stands at most so far before one of the two: most of a big program need not be copied.
      this.#window.forgetUntil(Math.min(header.tableStart, dynamic?.offset ?? Infinity) - REMEMBERED)
    }
  }

  /** At once when they have gone by, so that they are remembered for sure. */
  #readSections(): void {
    const header = this.#header
    if (header === null || this.#sections !== null) return
    const { tableStart, tableLength } = header
    if (this.#window.seen < tableStart + tableLength) return
    const table = this.#window.slice(tableStart, tableLength)
    this.#done = table === null
    if (table === null) return
    this.#budget?.spend('steps', header.sections * STEPS_OF_A_SECTION)
    this.#sections = parseElfSections(table, header)
  }

  /** They stand before the section headers, or after them. */
  #readNames(): void {
    const section = this.#sections?.[this.#header?.names ?? -1]
    if (this.#isNamed || this.#sections === null) return
    this.#isNamed = section === undefined || section.length > LONGEST_NAMES
    if (section === undefined || this.#isNamed || this.#window.seen < section.offset + section.length) return
    const names = this.#window.slice(section.offset, section.length)
    // A copy, so that the piece that it lies in is not kept.
    this.#names = names === null ? null : Buffer.from(names)
    this.#isNamed = true
  }
}

/**
 * What is started by itself asks for no loader. A static program that may be placed anywhere has a dynamic segment all the same, and so
 * has a library, which starts nowhere.
 */
function isStatic(segments: readonly ElfSegment[], { isFixed, entry }: ElfHeader): boolean {
  const has = (wanted: number): boolean => segments.some(({ type }) => type === wanted)
  if (entry === 0 || segments.length === 0 || has(SEGMENT.interpreter)) return false
  return !isFixed || !has(SEGMENT.dynamic)
}

function isLoaded({ type }: ElfSegment): boolean {
  return type === SEGMENT.load
}
