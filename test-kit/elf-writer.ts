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
  /** Where the section headers stand: behind all sections, as most linkers have it, or before, as Go's has. */
  readonly table?: 'end' | 'start'
  /** Where the sections' names stand: behind the others, as GNU's linker has it, or before them. */
  readonly names?: 'last' | 'first'
}

export const SHT = { progbits: 1, symtab: 2, strtab: 3, rela: 4, note: 7, nobits: 8 } as const
export const SHF = { alloc: 2, compressed: 2048 } as const

interface Placed {
  readonly input: ElfSectionInput
  readonly content: Buffer
  offset: number
}

const NAMES: ElfSectionInput = { name: '.shstrtab', type: SHT.strtab }

/** A program of these sections, which cannot run: it has no segments. */
export function writeElf(input: ElfInput): Buffer {
  const layout = { wide: input.bits !== 32, little: input.order !== 'big' }
  const [headerLength, entryLength] = layout.wide ? [64, 64] : [52, 40]
  const inputs = orderSections(input)
  const { table, places } = nameTable(inputs.map(({ name }) => name))
  const tableLength = inputs.length * entryLength
  const start = input.table === 'start' ? headerLength + tableLength : headerLength
  const { sections, end } = placeSections(inputs, table, start)
  const tableStart = input.table === 'start' ? headerLength : end
  const file = Buffer.alloc(Math.max(end, tableStart + tableLength))
  const write = numbers(file, layout)
  file.set(Buffer.from('\x7fELF', 'latin1'))
  file.set([layout.wide ? 2 : 1, layout.little ? 1 : 2, 1], 4)
  write.half(16, input.type ?? 3)
  write.word(layout.wide ? 40 : 32, tableStart)
  const counts = layout.wide ? 58 : 46
  write.half(counts, entryLength)
  write.half(counts + 2, sections.length)
  write.half(counts + 4, inputs.indexOf(NAMES))
  for (const [index, section] of sections.entries()) {
    if (section.input.type !== SHT.nobits) file.set(section.content, section.offset)
    const at = tableStart + index * entryLength
    write.int(at, places[index] ?? 0)
    writeSection(section, at, inputs, { ...write, wide: layout.wide })
  }
  return file
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
  inputs: readonly ElfSectionInput[],
  { int, word, wide }: Numbers & { readonly wide: boolean },
): void {
  const indexOf = (name: string | undefined) =>
    Math.max(
      0,
      inputs.findIndex(section => section.name === name),
    )
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
