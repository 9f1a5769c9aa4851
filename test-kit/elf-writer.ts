/** One section of a program. Written as told: a lie stays a lie. */
export interface ElfSectionInput {
  readonly name: string
  /** `SHT_…`; 1, PROGBITS, unless said otherwise. */
  readonly type?: number
  /** `SHF_…`; 0 unless said otherwise: 2 is ALLOC, 2048 COMPRESSED. */
  readonly flags?: number
  readonly content?: Buffer
  /** The name of another section, or an index. */
  readonly link?: string | number
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

/** A program of these sections, which cannot run: it has no segments. */
export function writeElf(input: ElfInput): Buffer {
  const wide = input.bits !== 32
  const [headerLength, entryLength] = wide ? [64, 64] : [52, 40]
  const inputs: ElfSectionInput[] = [{ name: '', type: 0 }, ...input.sections]
  const names: ElfSectionInput = { name: '.shstrtab', type: SHT.strtab }
  if (input.names === 'first') inputs.splice(1, 0, names)
  else inputs.push(names)
  const { table, places } = nameTable(inputs.map(({ name }) => name))
  const sections = inputs.map((section): Placed => ({
    input: section,
    content: section === names ? table : (section.content ?? Buffer.alloc(0)),
    offset: 0,
  }))
  const tableLength = sections.length * entryLength
  let at = input.table === 'start' ? headerLength + tableLength : headerLength
  for (const section of sections) {
    section.offset = at
    if (section.input.type !== SHT.nobits) at += section.content.length
  }
  const tableStart = input.table === 'start' ? headerLength : at
  const file = Buffer.alloc(Math.max(at, tableStart + tableLength))
  const write = numbers(file, wide, input.order !== 'big')
  Buffer.from('\x7fELF', 'latin1').copy(file)
  file.set([wide ? 2 : 1, input.order === 'big' ? 2 : 1, 1], 4)
  write.half(16, input.type ?? 3)
  write.word(wide ? 40 : 32, tableStart)
  const counts = wide ? 58 : 46
  write.half(counts, entryLength)
  write.half(counts + 2, sections.length)
  write.half(counts + 4, inputs.indexOf(names))
  const indexOf = (name: string | number | undefined): number =>
    typeof name === 'number'
      ? name
      : Math.max(
          0,
          inputs.findIndex(section => section.name === name),
        )
  for (const [index, { input: section, content, offset }] of sections.entries()) {
    if (section.type !== SHT.nobits) content.copy(file, offset)
    const start = tableStart + index * entryLength
    write.int(start, places[index] ?? 0)
    write.int(start + 4, section.type ?? SHT.progbits)
    write.word(start + 8, section.flags ?? 0)
    write.word(start + (wide ? 24 : 16), section.offset ?? offset)
    write.word(start + (wide ? 32 : 20), section.length ?? content.length)
    write.int(start + (wide ? 40 : 24), indexOf(section.link))
    write.int(start + (wide ? 44 : 28), indexOf(section.info))
  }
  return file
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

function numbers(file: Buffer, wide: boolean, little: boolean) {
  const int = (at: number, value: number) =>
    little ? file.writeUInt32LE(value, at) : file.writeUInt32BE(value, at)
  return {
    half: (at: number, value: number) =>
      little ? file.writeUInt16LE(value, at) : file.writeUInt16BE(value, at),
    int,
    word: (at: number, value: number) => {
      if (!wide) int(at, value)
      else if (little) file.writeBigUInt64LE(BigInt(value), at)
      else file.writeBigUInt64BE(BigInt(value), at)
    },
  }
}
