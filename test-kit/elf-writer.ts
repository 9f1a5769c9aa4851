/** One section of a program. Written as told: a lie stays a lie. */
export interface ElfSectionInput {
  readonly name: string
  /** `SHT_…`; 1, PROGBITS, unless said otherwise. */
  readonly type?: number
  /** `SHF_…`; 0 unless said otherwise: 2 is ALLOC, 2048 COMPRESSED. */
  readonly flags?: number
  readonly content?: Buffer
  /** The name of another section. */
  readonly link?: string
  readonly info?: string
  /** In place of where the content is, and how long. */
  readonly offset?: number
  readonly length?: number
}

export interface ElfInput {
  readonly sections: readonly ElfSectionInput[]
  /** 64 bits unless said otherwise. */
  readonly bits?: 32 | 64
  readonly order?: 'little' | 'big'
  /** `ET_…`; 3, DYN, unless said otherwise. */
  readonly type?: number
  /** `PT_…` of its segments, which have nothing in them but what {@link needs} says. */
  readonly segments?: readonly number[]
  /** Libraries that it asks the loader for, told in two sections of their own before the others. */
  readonly needs?: readonly string[]
  /** Where it starts; 0 unless said otherwise. */
  readonly entry?: number
  /** Where the section headers stand: behind all sections, as most linkers have it, or before, as Go's has. */
  readonly table?: 'end' | 'start'
  /** Where the sections' names stand: behind the others, as GNU's linker has it, or before them. */
  readonly names?: 'last' | 'first'
}

export const SHT = { progbits: 1, symtab: 2, strtab: 3, rela: 4, dynamic: 6, note: 7, nobits: 8 } as const
export const PT = { load: 1, dynamic: 2, interp: 3 } as const
export const SHF = { alloc: 2, compressed: 2048 } as const

interface Placed {
  readonly input: ElfSectionInput
  readonly content: Buffer
  offset: number
}

const NAMES: ElfSectionInput = { name: '.shstrtab', type: SHT.strtab }

/** A program of these sections, which cannot run: its segments are empty. */
export function writeElf(input: ElfInput): Buffer {
  const { segments = [] } = input
  const layout = layoutOf(input)
  const inputs = orderSections({ ...input, sections: [...dynamicSections(input, layout), ...input.sections] })
  const { table, places } = nameTable(inputs.map(({ name }) => name))
  const segmentsEnd = layout.headerLength + segments.length * layout.segmentLength
  const tableLength = inputs.length * layout.entryLength
  const isFirst = input.table === 'start'
  const { sections, end } = placeSections(inputs, table, isFirst ? segmentsEnd + tableLength : segmentsEnd)
  const tableStart = isFirst ? segmentsEnd : end
  const file = Buffer.alloc(Math.max(end, tableStart + tableLength))
  const write = numbers(file, layout)
  writeHeader(file, input, { tableStart, sections: inputs, layout, write })
  for (const [index, type] of segments.entries())
    write.int(layout.headerLength + index * layout.segmentLength, type)
  placeDynamic(sections, input, { layout, write })
  const indexes = new Map(inputs.map(({ name }, index) => [name, index] as const).reverse())
  for (const [index, section] of sections.entries()) {
    if (section.input.type !== SHT.nobits) file.set(section.content, section.offset)
    const at = tableStart + index * layout.entryLength
    write.int(at, places[index] ?? 0)
    writeSection(section, at, indexes, { ...write, wide: layout.wide })
  }
  return file
}

/** The names of libraries, and the segment that says where they are. */
function dynamicSections({ needs }: ElfInput, { wide, little }: Layout): ElfSectionInput[] {
  if (needs === undefined) return []
  const { table, places } = nameTable(['', ...needs])
  const tags = [...places.slice(1).map(place => [1, place]), [5, 0], [10, table.length], [0, 0]]
  const width = wide ? 8 : 4
  const content = Buffer.alloc(tags.length * 2 * width)
  const { word } = numbers(content, { wide, little })
  for (const [index, [tag = 0, value = 0]] of tags.entries()) {
    word(index * 2 * width, tag)
    word((index * 2 + 1) * width, value)
  }
  return [
    { name: '.dynstr', type: SHT.strtab, flags: SHF.alloc, content: table },
    { name: '.dynamic', type: SHT.dynamic, flags: SHF.alloc, content },
  ]
}

/** All of the file is loaded to 0x400000; the dynamic segment is its section. */
function placeDynamic(
  sections: readonly Placed[],
  { segments = [] }: ElfInput,
  { layout, write }: { readonly layout: Layout; readonly write: Numbers },
): void {
  const [names, dynamic] = ['.dynstr', '.dynamic'].map(name =>
    sections.find(each => each.input.name === name),
  )
  if (names === undefined || dynamic === undefined) return
  const width = layout.wide ? 8 : 4
  const { word } = numbers(dynamic.content, layout)
  word(dynamic.content.length - 5 * width, 0x400000 + names.offset)
  const fields = layout.wide ? [8, 16, 32] : [4, 8, 16]
  for (const [index, type] of segments.entries()) {
    const at = layout.headerLength + index * layout.segmentLength
    const isDynamic = type === PT.dynamic
    const values = isDynamic
      ? [dynamic.offset, 0x400000 + dynamic.offset, dynamic.content.length]
      : [0, 0x400000, 0x400000]
    if (isDynamic || type === PT.load)
      fields.forEach((field, each) => {
        write.word(at + field, values[each] ?? 0)
      })
  }
}

interface Layout {
  readonly wide: boolean
  readonly little: boolean
  readonly headerLength: number
  /** Bytes of one section header. */
  readonly entryLength: number
  /** Bytes of one program header. */
  readonly segmentLength: number
}

function layoutOf({ bits, order }: ElfInput): Layout {
  const lengths =
    bits === 32
      ? { headerLength: 52, entryLength: 40, segmentLength: 32 }
      : { headerLength: 64, entryLength: 64, segmentLength: 56 }
  return { wide: bits !== 32, little: order !== 'big', ...lengths }
}

interface Header {
  readonly tableStart: number
  readonly sections: readonly ElfSectionInput[]
  readonly layout: Layout
  readonly write: Numbers
}

function writeHeader(
  file: Buffer,
  { type = 3, entry = 0, segments = [] }: ElfInput,
  { tableStart, sections, layout, write }: Header,
): void {
  const { wide, little } = layout
  file.set(Buffer.from('\x7fELF', 'latin1'))
  file.set([wide ? 2 : 1, little ? 1 : 2, 1], 4)
  write.half(16, type)
  write.word(24, entry)
  write.word(wide ? 32 : 28, layout.headerLength)
  write.word(wide ? 40 : 32, tableStart)
  const counts = [
    layout.segmentLength,
    segments.length,
    layout.entryLength,
    sections.length,
    sections.indexOf(NAMES),
  ]
  for (const [index, count] of counts.entries()) write.half((wide ? 54 : 42) + 2 * index, count)
}

function orderSections({ sections, names }: ElfInput): ElfSectionInput[] {
  const none = { name: '', type: 0 }
  return names === 'first' ? [none, NAMES, ...sections] : [none, ...sections, NAMES]
}

function placeSections(
  inputs: readonly ElfSectionInput[],
  names: Buffer,
  start: number,
): { sections: Placed[]; end: number } {
  let end = start
  const sections = inputs.map((input): Placed => {
    const content = input === NAMES ? names : (input.content ?? Buffer.alloc(0))
    const offset = end
    if (input.type !== SHT.nobits) end += content.length
    return { input, content, offset }
  })
  return { sections, end }
}

function writeSection(
  { input, content, offset }: Placed,
  at: number,
  indexes: ReadonlyMap<string, number>,
  { int, word, wide }: Numbers & { readonly wide: boolean },
): void {
  const indexOf = (name: string | undefined) => indexes.get(name ?? '') ?? 0
  int(at + 4, input.type ?? SHT.progbits)
  word(at + 8, input.flags ?? 0)
  word(at + (wide ? 24 : 16), input.offset ?? offset)
  word(at + (wide ? 32 : 20), input.length ?? content.length)
  int(at + (wide ? 40 : 24), indexOf(input.link))
  int(at + (wide ? 44 : 28), indexOf(input.info))
}

function nameTable(names: readonly string[]): { table: Buffer; places: number[] } {
  const places: number[] = []
  let text = ''
  for (const name of names) {
    places.push(text.length)
    text += `${name}\0`
  }
  return { table: Buffer.from(text, 'latin1'), places }
}

type Write = (at: number, value: number) => void

interface Numbers {
  readonly half: Write
  readonly int: Write
  /** As wide as an address. */
  readonly word: Write
}

function numbers(file: Buffer, { wide, little }: { wide: boolean; little: boolean }): Numbers {
  const int: Write = (at, value) => (little ? file.writeUInt32LE(value, at) : file.writeUInt32BE(value, at))
  const long: Write = (at, value) =>
    little ? file.writeBigUInt64LE(BigInt(value), at) : file.writeBigUInt64BE(BigInt(value), at)
  return {
    half: (at, value) => (little ? file.writeUInt16LE(value, at) : file.writeUInt16BE(value, at)),
    int,
    word: wide ? long : int,
  }
}
