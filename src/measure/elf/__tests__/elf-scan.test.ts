import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  type ElfInput,
  type ElfSectionInput,
  PT,
  SHF,
  SHT,
  writeElf,
} from '../../../../test-kit/elf-writer.ts'
import { cutUp, inOnePlace } from '../../../../test-kit/pieces.ts'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { type ElfFindings, ElfScan, mayBeElf } from '../elf-scan.ts'

/** What is found in a file that comes in pieces of that many bytes. */
function scan(file: Buffer, piece = file.length): ElfFindings | null {
  const scan = new ElfScan()
  for (const next of inOnePlace(cutUp(file, [piece]))) scan.add(next)
  return scan.end(file.length)
}

/** How many bytes can be stripped. */
function strippable(input: ElfInput, piece?: number): number {
  return lengthOf(scan(writeElf(input), piece))
}

function lengthOf(found: ElfFindings | null): number {
  return (found?.strippable ?? []).reduce((sum, { start, end }) => sum + end - start, 0)
}

const code: ElfSectionInput = { name: '.text', flags: SHF.alloc, content: Buffer.alloc(5000, 1) }
const comment: ElfSectionInput = { name: '.comment', content: Buffer.from('GCC: (Debian) 12.2.0\0') }
const debug: ElfSectionInput = { name: '.debug_info', content: Buffer.alloc(700, 2) }
const symbols: ElfSectionInput[] = [
  { name: '.symtab', type: SHT.symtab, link: '.strtab', content: Buffer.alloc(240, 3) },
  { name: '.strtab', type: SHT.strtab, content: Buffer.alloc(60, 4) },
]
const program = [code, comment, debug, ...symbols]

describe('what can be stripped off a program', () => {
  it('is its symbols, their strings and what a debugger reads, in 32 and 64 bits, of both byte orders', () => {
    for (const bits of [32, 64] as const)
      for (const order of ['little', 'big'] as const)
        assert.equal(strippable({ sections: program, bits, order }), 1000, `${bits} bits, ${order}`)
  })

  it('is found wherever section headers and names stand', () => {
    for (const table of ['start', 'end'] as const)
      for (const names of ['first', 'last'] as const)
        assert.equal(strippable({ sections: program, table, names }), 1000, `${table}, ${names}`)
  })

  it('is found in whatever pieces the file comes', () => {
    for (const piece of [1, 3, 63, 64, 65, 4096])
      for (const table of ['start', 'end'] as const)
        assert.equal(strippable({ sections: program, table }, piece), 1000, `pieces of ${piece}`)
  })

  it('is told as ranges that are apart, in rising order', () => {
    const { strippable } = scan(writeElf({ sections: [code, debug, code, ...symbols] }))!
    expect(strippable.map(({ start, end }) => end - start)).toStrictEqual([700, 300])
    expect(strippable[0]!.end).toBeLessThanOrEqual(strippable[1]!.start)
  })

  it('leaves what is loaded, notes, comments and sections of other names where they are', () => {
    const kept: ElfSectionInput[] = [
      { name: '.note.gnu.build-id', type: SHT.note, content: Buffer.alloc(36) },
      { name: '.gnu_debuglink', content: Buffer.alloc(20) },
      { name: 'pydata', content: Buffer.alloc(9000) },
      { name: '.debug_gdb_scripts', flags: SHF.alloc, content: Buffer.alloc(34) },
      { name: '.dynsym', type: SHT.symtab, flags: SHF.alloc, content: Buffer.alloc(24) },
    ]
    expect(scan(writeElf({ sections: [code, comment, ...kept] }))).toBeNull()
  })

  it('counts sections without bytes in the file as nothing', () => {
    const absent: ElfSectionInput = { name: '.debug_info', type: SHT.nobits, content: Buffer.alloc(9000) }
    expect(scan(writeElf({ sections: [code, absent] }))).toBeNull()
  })

  it('leaves symbols that kept relocations name, as strip --strip-unneeded does', () => {
    const kept: ElfSectionInput = {
      name: '.rela.text',
      type: SHT.rela,
      info: '.text',
      content: Buffer.alloc(24),
    }
    const gone: ElfSectionInput = { ...kept, name: '.rela.debug_info', info: '.debug_info' }
    expect(strippable({ sections: [...program, gone] })).toBe(1024)
    expect(strippable({ sections: [...program, gone, kept] })).toBe(724)
  })

  it('is nothing of an object that is yet to be linked', () => {
    expect(scan(writeElf({ sections: program, type: 1 }))).toBeNull()
  })

  it('is nothing of a program that something is appended to: strip would cut it off', () => {
    const file = writeElf({ sections: program })
    expect(lengthOf(scan(Buffer.concat([file, Buffer.alloc(4096)])))).toBe(1000)
    expect(scan(Buffer.concat([file, Buffer.alloc(4097)]))).toBeNull()
  })

  it('is found by names that stand at the start of a file, however long it is', () => {
    const far: ElfSectionInput = {
      name: '.rodata',
      flags: SHF.alloc,
      content: Buffer.alloc(17 * 1024 * 1024),
    }
    const zipped: ElfSectionInput = { ...debug, name: '.debug_str', flags: SHF.compressed }
    const sections = [debug, far, ...symbols, zipped]
    expect(strippable({ sections, names: 'first' }, 256 * 1024)).toBe(1700)
    expect(strippable({ sections, names: 'last' }, 256 * 1024)).toBe(1700)
  })

  it("knows Go's programs by a section of theirs", () => {
    const go: ElfSectionInput = { name: '.gopclntab', flags: SHF.alloc, content: Buffer.alloc(100) }
    expect(scan(writeElf({ sections: [...program, go] }))?.isGo).toBe(true)
    expect(scan(writeElf({ sections: program }))?.isGo).toBe(false)
  })
})

describe('a program that is linked statically', () => {
  const isStatic = (input: Partial<ElfInput>) =>
    scan(writeElf({ sections: [code], segments: [PT.load], entry: 0x1000, type: 2, ...input }))?.isStatic ??
    false

  it('asks for no loader and has nothing dynamic, in 32 and 64 bits, of both byte orders', () => {
    for (const bits of [32, 64] as const)
      for (const order of ['little', 'big'] as const) {
        expect(isStatic({ bits, order })).toBe(true)
        expect(isStatic({ bits, order, segments: [PT.load, PT.interp, PT.dynamic] })).toBe(false)
        expect(isStatic({ bits, order, segments: [PT.load, PT.dynamic] })).toBe(false)
      }
  })

  it('may be one that is placed anywhere, which is dynamic for its own sake', () => {
    expect(isStatic({ type: 3, segments: [PT.load, PT.dynamic] })).toBe(true)
    expect(isStatic({ type: 3, segments: [PT.interp, PT.load, PT.dynamic] })).toBe(false)
  })

  it('is no library, which starts nowhere, and nothing without segments', () => {
    expect(isStatic({ type: 3, segments: [PT.load, PT.dynamic], entry: 0 })).toBe(false)
    expect(isStatic({ segments: [] })).toBe(false)
    expect(isStatic({ segments: new Array<number>(1000).fill(1) })).toBe(false)
  })
})

describe('a program that asks a loader for libraries', () => {
  const dynamic = { sections: program, segments: [PT.interp, PT.load, PT.dynamic], entry: 0x1000 } as const
  const needs = ['libc.so.6', 'libssl.so.3']

  it('names them, in 32 and 64 bits, of both byte orders, in whatever pieces', () => {
    for (const bits of [32, 64] as const)
      for (const order of ['little', 'big'] as const)
        for (const piece of [undefined, 1, 100])
          expect(scan(writeElf({ ...dynamic, needs, bits, order }), piece)?.needs).toStrictEqual(needs)
  })

  it('may be a library, and may ask for none', () => {
    expect(scan(writeElf({ ...dynamic, needs, entry: 0, segments: [PT.load, PT.dynamic] }))?.needs).toEqual(
      needs,
    )
    expect(scan(writeElf({ ...dynamic, needs: [] }))?.needs).toStrictEqual([])
    expect(scan(writeElf({ sections: program }))?.needs).toBeUndefined()
  })

  it('is known as one, too, where the names make no sense', () => {
    expect(scan(writeElf({ ...dynamic, needs: ['../x y'] }))?.needs).toBeNull()
    expect(scan(writeElf({ ...dynamic, needs, segments: [PT.interp, PT.dynamic] }))?.needs).toBeNull()
  })

  it('asks for what stands at its start, however long it is', () => {
    const far = { name: '.rodata', flags: SHF.alloc, content: Buffer.alloc(17 * 1024 * 1024) }
    expect(scan(writeElf({ ...dynamic, needs, sections: [code, far] }), 256 * 1024)?.needs).toEqual(needs)
  })
})

describe('a hostile program', () => {
  const lies: [string, Partial<ElfSectionInput>][] = [
    ['a section beyond its end', { offset: 1e6 }],
    ['a section longer than itself', { length: 1e6 }],
    ['offsets beyond what a number holds', { offset: 2 ** 63, length: 2 ** 63 }],
  ]
  for (const [what, lie] of lies) {
    it(`has ${what}, and nothing to strip`, () => {
      expect(scan(writeElf({ sections: [code, { ...debug, ...lie }] }))).toBeNull()
    })
  }

  it('counts bytes once that several sections claim', () => {
    const all = Array.from({ length: 50 }, () => ({ ...debug, offset: 64, length: 5000 }))
    expect(strippable({ sections: [code, ...all] })).toBe(5000)
  })

  it('has a section table that is elsewhere, or as big as can be', () => {
    const file = writeElf({ sections: program })
    const changed = (change: (copy: Buffer) => void) => {
      const copy = Buffer.from(file)
      change(copy)
      return scan(copy)
    }
    expect(changed(copy => copy.writeBigUInt64LE(2n ** 64n - 1n, 40))).toBeNull()
    expect(changed(copy => copy.writeUInt16LE(0xffff, 60))).toBeNull()
    expect(changed(copy => copy.writeUInt16LE(1, 58))).toBeNull()
    assert.equal(lengthOf(changed(copy => copy.writeUInt16LE(0xffff, 62))), 300, 'no names, but symbols')
  })

  it('of any bytes throws nothing, and never has more to strip than it has', () => {
    const whole = fc
      .record({
        bits: fc.constantFrom(32 as const, 64 as const),
        order: fc.constantFrom('little' as const, 'big' as const),
        table: fc.constantFrom('start' as const, 'end' as const),
        entry: fc.constantFrom(0, 1),
        segments: fc.array(fc.constantFrom(...Object.values(PT)), { maxLength: 3 }),
      })
      .map(shape => writeElf({ ...shape, sections: program }))
    // Headers and section headers are where it hurts.
    const change = fc.record({ at: fc.nat(10_000), byte: fc.nat(255) })
    const mutated = fc.tuple(whole, fc.array(change, { maxLength: 12 })).map(([file, changes]) => {
      for (const { at, byte } of changes) {
        const place = at % 3 === 0 ? at % 64 : at % 3 === 1 ? file.length - 1 - (at % 640) : at % file.length
        file[Math.max(0, place)] = byte
      }
      return file
    })
    const cut = fc.tuple(whole, fc.nat(7000)).map(([file, end]) => file.subarray(0, end))
    const noise = fc
      .uint8Array({ maxLength: 400 })
      .map(bytes => Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...bytes]))
    fc.assert(
      fc.property(fc.oneof(mutated, cut, noise), fc.integer({ min: 16, max: 300 }), (file, piece) => {
        const found = scan(file, piece)
        let last = 0
        for (const { start, end } of found?.strippable ?? []) {
          expect(last <= start && start < end && end <= file.length).toBe(true)
          last = end
        }
        expect(found).toStrictEqual(scan(file))
      }),
      { numRuns: trials(3000) },
    )
  })
})

describe('what may be a program', () => {
  it('begins as one, as far as the first piece goes', () => {
    for (const start of ['\x7f', '\x7fEL', '\x7fELF', '\x7fELF\x02'])
      expect(mayBeElf(Buffer.from(start, 'latin1'))).toBe(true)
    for (const start of ['', '#!/bin/sh', '\x7fELG', 'ELF'])
      expect(mayBeElf(Buffer.from(start, 'latin1'))).toBe(false)
  })
})
