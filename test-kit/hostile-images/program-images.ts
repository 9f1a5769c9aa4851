import { type ElfSectionInput, SHF, SHT, writeElf } from '../elf-writer.ts'
import { writeTar } from '../tar-writer.ts'
import { END, type HostileImage, imageOf, imageWith, times, zstdLayer } from './hostile-image.ts'

const manySections = (count: number, more: Partial<ElfSectionInput> = {}): Buffer =>
  writeElf({ sections: times(count, index => ({ name: `.debug_${index % 50}`, ...more })) })

const program = (name: string, make: () => Buffer): HostileImage => ({
  name,
  make: () => imageWith([{ path: 'bin/p', content: make(), mode: 0o755 }]),
})

/** A word written over a place of a program. */
function altered(at: number, value: bigint): Buffer {
  const file = writeElf({
    sections: [
      { name: '.text', flags: SHF.alloc, content: Buffer.alloc(9000) },
      { name: '.debug_info', content: Buffer.alloc(9000) },
    ],
  })
  file.writeBigUInt64LE(value, at)
  return file
}

/** Programs whose headers lie. */
export const PROGRAM_IMAGES: readonly HostileImage[] = [
  program('a program of four thousand sections', () => manySections(4000)),
  program('a program of forty thousand sections', () => manySections(40_000)),
  program('sections that all are the whole file', () => manySections(4000, { offset: 0, length: 300_000 })),
  program('sections behind the end', () => manySections(100, { offset: 2 ** 40, length: 2 ** 40 })),
  program('symbols whose strings are themselves', () =>
    writeElf({
      sections: times(1000, () => ({
        name: '.symtab',
        type: SHT.symtab,
        link: '.symtab',
        content: Buffer.alloc(64),
      })),
    }),
  ),
  program('a section of names of 60 kB', () =>
    writeElf({ sections: times(600, index => ({ name: `.debug_${'n'.repeat(100)}${index}` })) }),
  ),
  program('nothing but the mark of a program', () => Buffer.from('\x7fELF', 'latin1')),
  program('eight megabytes that begin like a program', () =>
    Buffer.concat([Buffer.from('\x7fELF\x02\x01', 'latin1'), Buffer.alloc(8_000_000)]),
  ),
  ...[32, 40, 56, 60].map(at =>
    program(`a program whose header is altered at ${at}`, () => altered(at, 0xffff_ffff_ffff_ffffn)),
  ),
  ...[32, 40].map(at => program(`a program whose tables stand at 2⁵³ (${at})`, () => altered(at, 2n ** 53n))),
  {
    name: 'a thousand programs of four thousand sections',
    make: () =>
      imageOf([
        zstdLayer(
          {
            bytes: writeTar([{ path: 'bin/p', content: manySections(4000), mode: 0o755 }], { endBlocks: 0 }),
            times: 1500,
          },
          END,
        ),
      ]),
  },
  {
    name: 'fifteen thousand files that begin like a program',
    make: () =>
      imageOf([
        zstdLayer(
          {
            bytes: writeTar([{ path: 'bin/p', content: Buffer.from('\x7fELF\x02\x01', 'latin1') }], {
              endBlocks: 0,
            }),
            times: 15_000,
          },
          END,
        ),
      ]),
  },
]
