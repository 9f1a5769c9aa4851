import type { ElfSection } from './elf-header.ts'

/** Bytes of a file, from `start` up to and without `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** What is known of a program's parts. */
export interface ElfParts {
  readonly sections: readonly ElfSection[]
  /** The section that holds the sections' names. */
  readonly nameSection: ElfSection | undefined
  /** Its bytes; null when they could not be had. */
  readonly names: Buffer | null
  /** Where the section headers end. */
  readonly tableEnd: number
}

/** Types and flags of sections (ELF, "Sections"). */
const TYPE = { none: 0, symbols: 2, strings: 3, addends: 4, noBits: 8, relocations: 9, symbolIndexes: 18 }
const FLAG = { allocated: 2, compressed: 2048 }

/** What a debugger reads: GNU strip knows it by name, too (binutils, `_bfd_elf_make_section_from_shdr`). */
const DEBUGGING = /^\.(?:z?debug|gnu\.debuglto_\.debug_|gnu\.linkonce\.wi\.|line|stab|gdb_index$)/

const LONGEST_NAME = 64

/** Bytes after the last section that are padding, and no content of their own. */
const MOST_PADDING = 4096

/**
 * The parts of a program that GNU `strip` takes off: the symbol table, its strings, and what only debuggers read. In rising order, apart
 * from each other, inside the file. All that is loaded, notes, comments and sections of other names stay.
 *
 * Without names only what the types of sections tell is found. And nothing is found in a file that goes on after its last section: strip
 * would cut off what was appended there (the JavaScript of a single executable, an archive), and the program with it.
 *
 * @param size bytes of the file.
 */
export function strippableRanges(parts: ElfParts, size: number): ByteRange[] {
  const { sections, tableEnd } = parts
  const end = sections.filter(isStored).reduce((last, { offset, length }) => {
    return Math.max(last, offset + length)
  }, tableEnd)
  if (end > size || size - end > MOST_PADDING) return []
  const debugging = new Set(sections.filter(section => isDebugging(section, parts)))
  const isForDebugging = ({ info }: ElfSection): boolean => {
    const target = sections[info]
    return target !== undefined && debugging.has(target)
  }
  const [ofDebugging, ofProgram] = split(sections.filter(isRelocation), isForDebugging)
  // A linker that is told to keep relocations keeps the symbols that they name, and so does `strip --strip-unneeded`.
  const symbols = ofProgram.length > 0 ? [] : symbolSections(parts)
  return apart([...debugging, ...ofDebugging, ...symbols].filter(isStored))
}

/** The name of a section; empty when it has none. */
export function sectionName({ name }: ElfSection, names: Buffer): string {
  const start = names.subarray(name, name + LONGEST_NAME)
  const end = start.indexOf(0)
  return start.toString('latin1', 0, end < 0 ? start.length : end)
}

function isDebugging(section: ElfSection, { names }: ElfParts): boolean {
  if (isAllocated(section)) return false
  // Linkers compress nothing else.
  if ((section.flags & FLAG.compressed) !== 0) return true
  return names !== null && DEBUGGING.test(sectionName(section, names))
}

function symbolSections({ sections, nameSection }: ElfParts): ElfSection[] {
  const tables = sections.filter(({ type }) => type === TYPE.symbols)
  const strings = tables
    .map(({ link }) => sections[link])
    .filter(section => section !== undefined)
    .filter(section => section.type === TYPE.strings && section !== nameSection)
  const indexes = sections.filter(({ type }) => type === TYPE.symbolIndexes)
  return [...tables, ...strings, ...indexes].filter(section => !isAllocated(section))
}

/** Whether the file has bytes for it. */
function isStored({ type }: ElfSection): boolean {
  return type !== TYPE.none && type !== TYPE.noBits
}

function isAllocated({ flags }: ElfSection): boolean {
  return (flags & FLAG.allocated) !== 0
}

function isRelocation(section: ElfSection): boolean {
  return (section.type === TYPE.addends || section.type === TYPE.relocations) && !isAllocated(section)
}

function split<T>(all: readonly T[], test: (each: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(test), all.filter(each => !test(each))]
}

/** Sections of an untrusted file may overlap: no byte is told twice. */
function apart(sections: readonly ElfSection[]): ByteRange[] {
  const ranges: { start: number; end: number }[] = []
  for (const { offset, length } of sections.toSorted((a, b) => a.offset - b.offset)) {
    const last = ranges.at(-1)
    const end = offset + length
    if (last !== undefined && offset <= last.end) last.end = Math.max(last.end, end)
    else if (length > 0) ranges.push({ start: offset, end })
  }
  return ranges
}
