import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc, { trials } from '../../../test-kit/properties.ts'
import { type TarEntryInput, writeTar } from '../../../test-kit/tar-writer.ts'
import { layerPath } from '../layer-path.ts'
import { decodeName } from '../tar/decode-name.ts'
import { asListed, listWithGnuTar, packWithGnuTar } from './gnu-tar.ts'
import { indexBlob } from './index-blob.ts'

/** One thing to make in a directory. Names are any bytes that a file system takes. */
type Made =
  | { readonly kind: 'file'; readonly name: Buffer; readonly content: Buffer; readonly mode: number }
  | {
      readonly kind: 'sparse'
      readonly name: Buffer
      readonly size: number
      readonly islands: readonly number[]
    }
  | { readonly kind: 'directory'; readonly name: Buffer }
  | { readonly kind: 'fifo'; readonly name: Buffer }
  | { readonly kind: 'symlink'; readonly name: Buffer; readonly to: Buffer }
  | { readonly kind: 'hardlink'; readonly name: Buffer; readonly to: Buffer }

const FORMATS: string[][] = [
  ['--format=gnu'],
  ['--format=gnu', '--sparse'],
  ['--format=posix'],
  ['--format=posix', '--sparse'],
  ['--format=posix', '--sparse', '--sparse-version=0.0'],
  ['--format=posix', '--sparse', '--sparse-version=0.1'],
  ['--format=ustar'],
  ['--format=v7'],
  ['--format=oldgnu', '--sparse'],
]

describe('an indexed layer has what GNU tar lists', () => {
  for (const options of FORMATS) {
    it(`of any tree that it packed with ${options.join(' ')}, and the contents of the files`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyThing(), { maxLength: 12 }), async things => {
          await inDirectory(async directory => {
            for (const thing of things) make(directory, thing)
            const tar = packWithGnuTar(directory, ...options)
            const { entries, unpacked } = await indexBlob(tar)
            const listed = listWithGnuTar(tar)
            expect(entries.map(asListed)).toStrictEqual(listed)
            expect(unpacked).toBe(listed.reduce((sum, entry) => sum + entry.unpacked, 0))
            const contents = contentsOf(directory)
            for (const { path: name, content } of entries) {
              if (content !== undefined) assert.equal(content, contents.get(name), name)
            }
          })
        }),
        { numRuns: 12 },
      )
    })
  }

  it('of any archive with numbers, names and links written in any of the known ways', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry(), { minLength: 1, maxLength: 12 }),
        fc.nat(2),
        async (entries, endBlocks) => {
          const tar = writeTar(entries, { endBlocks: endBlocks === 1 ? 2 : endBlocks })
          expect((await indexBlob(tar)).entries.map(asListed)).toStrictEqual(listWithGnuTar(tar))
        },
      ),
      { numRuns: trials(60) },
    )
  })
})

function anyBytes(maxLength: number): fc.Arbitrary<Buffer> {
  const byte = fc.oneof(fc.integer({ min: 0x61, max: 0x7a }), fc.integer({ min: 1, max: 255 }))
  return fc
    .array(byte, { minLength: 1, maxLength })
    .map(bytes => Buffer.from(bytes.map(byte => (byte === 0x2f ? 0x5f : byte))))
    .filter(
      name => !['.', '..'].includes(name.toString('latin1')) && !name.toString('latin1').includes('.wh.'),
    )
}

function anyThing(): fc.Arbitrary<Made> {
  // Up to three levels deep and beyond the 100 bytes of a header.
  const name = fc
    .array(fc.oneof(fc.constantFrom(Buffer.from('a'), Buffer.from('b')), anyBytes(12), anyBytes(150)), {
      minLength: 1,
      maxLength: 3,
    })
    .map(parts => Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from('/'), part]))))
  const content = fc.tuple(fc.nat(3000), fc.nat(255)).map(([size, byte]) => Buffer.alloc(size, byte))
  return fc.oneof(
    fc.record({
      kind: fc.constant('file' as const),
      name,
      content,
      mode: fc.constantFrom(0o644, 0o4755, 0o600),
    }),
    fc.record({
      kind: fc.constant('sparse' as const),
      name,
      size: fc.integer({ min: 1, max: 3_000_000 }),
      islands: fc.array(fc.nat(2_900_000), { maxLength: 40 }),
    }),
    fc.record({ kind: fc.constantFrom('directory' as const, 'fifo' as const), name }),
    fc.record({
      kind: fc.constantFrom('symlink' as const, 'hardlink' as const),
      name,
      to: fc.oneof(fc.constant(Buffer.from('a')), anyBytes(150)),
    }),
  )
}

/** Makes a thing, unless something else is already in its way. */
function make(directory: string, thing: Made): void {
  const target = Buffer.concat([Buffer.from(`${directory}/`), thing.name])
  try {
    fs.mkdirSync(target.subarray(0, target.lastIndexOf(0x2f)), { recursive: true })
    if (thing.kind === 'directory') fs.mkdirSync(target)
    else if (thing.kind === 'symlink') fs.symlinkSync(thing.to, target)
    else if (thing.kind === 'hardlink')
      fs.linkSync(Buffer.concat([Buffer.from(`${directory}/`), thing.to]), target)
    else if (thing.kind === 'fifo') makeFifo(directory, target)
    else if (thing.kind === 'file') fs.writeFileSync(target, thing.content, { flag: 'wx', mode: thing.mode })
    else makeSparse(target, thing)
  } catch (error) {
    const expected = ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOENT', 'EPERM', 'ENXIO', 'ELOOP', 'ENAMETOOLONG']
    if (!expected.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function makeFifo(directory: string, target: Buffer): void {
  const plain = path.join(directory, '.fifo')
  execFileSync('mkfifo', [plain])
  if (fs.existsSync(target)) fs.rmSync(plain)
  else fs.renameSync(plain, target)
}

function makeSparse(target: Buffer, { size, islands }: Extract<Made, { kind: 'sparse' }>): void {
  const file = fs.openSync(target, 'wx')
  fs.ftruncateSync(file, size)
  for (const at of islands.filter(at => at < size)) fs.writeSync(file, 'island', at)
  fs.closeSync(file)
}

/** Content hashes of the files below a directory, by layer path. */
function contentsOf(directory: string): Map<string, string> {
  const contents = new Map<string, string>()
  const walk = (below: Buffer) => {
    const full = Buffer.concat([Buffer.from(directory), below])
    const stat = fs.lstatSync(full)
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(full, 'buffer')) walk(Buffer.concat([below, Buffer.from('/'), name]))
    } else if (stat.isFile()) {
      const hash = createHash('sha256').update(fs.readFileSync(full)).digest()
      contents.set(layerPath(decodeName(below)), hash.toString('base64url', 0, 16))
    }
  }
  walk(Buffer.alloc(0))
  return contents
}

async function inDirectory(run: (directory: string) => Promise<void>): Promise<void> {
  const directory = fs.mkdtempSync(path.join(tmpdir(), 'gnu-tar-'))
  try {
    await run(directory)
  } finally {
    fs.rmSync(directory, { recursive: true, force: true })
  }
}

function anyEntry(): fc.Arbitrary<TarEntryInput> {
  const name = fc.array(anyBytes(90), { minLength: 1, maxLength: 4 }).map(parts => {
    const joined = parts.flatMap(part => [Buffer.from('/'), part]).slice(1)
    return Buffer.concat(joined)
  })
  const size = fc.nat(1500)
  const common = {
    path: name,
    uid: fc.nat(2 ** 31),
    gid: fc.nat(70_000),
    mode: fc.nat(0o7777),
    longNames: fc.constantFrom('pax' as const, 'gnu' as const),
    dialect: fc.constantFrom('ustar' as const, 'gnu' as const),
  }
  return fc.oneof(
    fc.record({
      ...common,
      type: fc.constantFrom('file' as const, 'contiguous' as const),
      content: size.map(length => Buffer.alloc(length, 'x')),
      sizeIn: fc.constantFrom('octal' as const, 'base256' as const, 'pax' as const),
    }),
    fc.record({ ...common, type: fc.constantFrom('symlink' as const, 'hardlink' as const), link: name }),
    fc.record({
      ...common,
      type: fc.constantFrom(
        'directory' as const,
        'fifo' as const,
        'character-device' as const,
        'block-device' as const,
      ),
    }),
  )
}
