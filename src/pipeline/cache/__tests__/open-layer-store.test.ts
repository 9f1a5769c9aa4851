import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import fc, { anyText, trials } from '../../../../test-kit/properties.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { listed } from '../../../measure/__tests__/index-blob.ts'
import type { LayerStore } from '../../../measure/layer-store.ts'
import { packIndex } from '../../../measure/packed-index.ts'
import type { Digest } from '../../../model/digest.ts'
import type { LayerEntry, LayerIndex } from '../../../model/layer-index.ts'
import { openLayerStore } from '../open-layer-store.ts'

const DIGEST: Digest = `sha256:${'a'.repeat(64)}`
const OTHER: Digest = `sha256:${'b'.repeat(64)}`

describe('the layer store', () => {
  let directory: string
  const file = (digest = DIGEST) => path.join(directory, 'v2', 'sha256', `${digest.slice(7)}.index`)
  const store = () => openLayerStore(directory)

  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'layer-store-'))
  })
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  it('does not know a layer that it never saw', async () => {
    expect(await store().read(OTHER)).toBeNull()
    expect(await store().has(OTHER)).toBe(false)
  })

  it('gives back any index exactly as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyIndex(), async index => {
        await write(store(), index)
        expect(await read(store())).toStrictEqual(index)
        expect(await store().has(DIGEST)).toBe(true)
      }),
      { numRuns: trials(60) },
    )
  })

  it('holds an index of a hundred thousand files', async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => anyFile(`usr/lib/node_modules/x/${at}.js`, at))
    const index = indexOf(entries)
    await write(store(), index)
    expect(await read(store())).toStrictEqual(index)
  })

  it('serves writers that write the same layer at once, and leaves no unfinished files', async () => {
    const index = indexOf([anyFile('a', 1)])
    await Promise.all(Array.from({ length: 20 }, () => write(store(), index)))
    expect(await read(store())).toStrictEqual(index)
    expect(readdirSync(path.dirname(file()))).toStrictEqual([path.basename(file())])
  })

  it('removes what a run that was killed left unfinished, and nothing that another one may be at', async () => {
    const unfinished = (hours: number, letter: string) => {
      const name = `${file()}.${randomUUID().replace(/^./, letter)}`
      writeFileSync(name, 'the beginning of an index')
      const time = Date.now() / 1000 - hours * 3600
      utimesSync(name, time, time)
      return path.basename(name)
    }
    const [old, young, later] = [unfinished(30, 'a'), unfinished(0.5, 'b'), unfinished(-30, 'c')]
    await write(store(), indexOf([]))
    const names = readdirSync(path.dirname(file()))
    expect(names).toStrictEqual([path.basename(file()), young, later])
    expect(names).not.toContain(old)
    for (const name of [young, later]) rmSync(path.join(path.dirname(file()), name))
  })

  it('says in one sentence where it cannot write', async () => {
    const occupied = path.join(directory, 'occupied')
    writeFileSync(occupied, '')
    await assert.rejects(write(openLayerStore(occupied), indexOf([])), (error: unknown) => {
      assert.ok(error instanceof ToolError)
      expect(error.message).toMatch(/^the index of layer sha256:aaaa/)
      return true
    })
    expect(await openLayerStore(occupied).read(DIGEST)).toBeNull()
  })

  describe('takes for absent', () => {
    const program = { ...anyFile('b/c', 200), strippable: { unpacked: 1, compressed: 6, language: null } }
    const index = indexOf([anyFile('a', 100), program], [claim()])
    /** What another index would be stored as, under this digest. */
    const packed = async (change: Partial<LayerIndex>) => await packIndex({ ...index, ...change })
    /** With a checksum that is right for what it is changed into: what is in it must hold all the same. */
    const rewritten = async ({ header = {}, body }: Change, change: Partial<LayerIndex> = {}) => {
      await write(store(), index)
      const bytes = await packed(change)
      const lineEnd = bytes.indexOf('\n')
      const line = { ...(JSON.parse(bytes.toString('utf8', 0, lineEnd)) as object), ...header }
      const columns = zstdDecompressSync(bytes.subarray(lineEnd + 1, -32))
      const whole = Buffer.concat([
        Buffer.from(`${JSON.stringify(line)}\n`),
        zstdCompressSync(body?.(columns) ?? columns),
      ])
      writeFileSync(file(), Buffer.concat([whole, createHash('sha256').update(whole).digest()]))
      return await read(store())
    }

    it('nothing that is as it was written', async () => {
      expect(await rewritten({})).toStrictEqual(index)
    })

    it('an index whose numbers were altered so that they add up, which is told once', async () => {
      const told: string[] = []
      await write(store(), index)
      const altered = await packed(indexOf([anyFile('a', 101), program], [claim()]))
      writeFileSync(file(), Buffer.concat([altered.subarray(0, -32), readFileSync(file()).subarray(-32)]))
      const watched = openLayerStore(directory, message => told.push(message))
      expect(await watched.has(DIGEST)).toBe(false)
      expect(await watched.read(DIGEST)).toBeNull()
      expect(told).toStrictEqual([
        `The stored index of layer ${DIGEST} is damaged or was altered, so the layer is read again.`,
      ])
    })

    it('an index of another version without a word', async () => {
      const told: string[] = []
      for (const header of [{ format: 99 }, { reading: 'dpkg 1' }]) {
        expect(await rewritten({ header })).toBeNull()
        expect(await openLayerStore(directory, message => told.push(message)).read(DIGEST)).toBeNull()
      }
      expect(told).toStrictEqual([])
    })

    const headers: [string, object][] = [
      ['another format version', { format: 99 }],
      ['claims of other catalogs', { reading: 'dpkg 1' }],
      ["another layer's index", { digest: OTHER }],
      ['a size that is not the sum of the shares', { size: 1 }],
      ['an unpacked total that is not the sum', { unpacked: 1 }],
      ['a negative number', { trailer: -5 }],
      ['a compression that nobody knows', { compression: 'constructor' }],
      ['a diffID that is none', { diffId: '../../etc/passwd' }],
      ['a missing entry', { entries: 3 }],
      ['an entry too many', { entries: 1 }],
      ['more entries than any file holds', { entries: 2 ** 40 }],
      ['more bytes than it unpacks to', { body: 10 }],
      ['more bytes than any memory holds', { body: 2 ** 50 }],
      ['a key that nobody knows', { more: 1 }],
    ]
    it.each(headers)('%s', async (_, header) => {
      expect(await rewritten({ header })).toBeNull()
    })

    it('JSON of more brackets than any layer has claims, without the memory that they would take', async () => {
      const bytes = await packed({})
      const lineEnd = bytes.indexOf('\n')
      const columns = zstdDecompressSync(bytes.subarray(lineEnd + 1, -32))
      const json = Buffer.from(`[[],[${'[],'.repeat(5e6)}[]]]`)
      const body = Buffer.concat([columns.subarray(0, -columns.readUInt32LE(8)), json])
      body.writeUInt32LE(json.length, 8)
      const line = { ...(JSON.parse(bytes.toString('utf8', 0, lineEnd)) as object), body: body.length }
      const whole = Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), zstdCompressSync(body)])
      await write(store(), index)
      writeFileSync(file(), Buffer.concat([whole, createHash('sha256').update(whole).digest()]))
      const program = path.join(import.meta.dirname, 'reads-index.ts')
      const args = ['--max-old-space-size=100', program, directory, DIGEST]
      expect(execFileSync(process.execPath, args, { stdio: 'pipe' }).toString()).toBe('null\n')
    })

    const [item] = claim().packages
    const contents: [string, Partial<LayerIndex>][] = [
      ['a claim of another shape', claimsOf({ source: 'a', packages: [{ name: 1 }] })],
      [
        'a claim whose relations are no names',
        claimsOf({ ...claim(), packages: [{ ...item, relations: { depends: [1] } }] }),
      ],
      ['a path that leaves the root', entriesOf({ ...anyFile('../a', 100) }, program)],
      ['an absolute path', entriesOf({ ...anyFile('/a', 100) }, program)],
      ['a directory of bytes', entriesOf({ ...anyFile('a', 100), type: 'directory' }, program)],
      [
        'a size that no computer has',
        entriesOf({ ...anyFile('a', 100), unpacked: 0.5 }, { ...anyFile('b', 200), unpacked: 299.5 }),
      ],
      [
        'a share below zero',
        entriesOf({ ...anyFile('a', 100), compressed: -1 }, { ...program, compressed: 10 }),
      ],
      ['an owner that is no number', entriesOf({ ...anyFile('a', 100), uid: NaN }, program)],
      [
        'a program with more to strip off than it has',
        entriesOf(anyFile('a', 100), {
          ...program,
          strippable: { unpacked: 201, compressed: 6, language: null },
        }),
      ],
      [
        'a program in a language that nobody knows',
        entriesOf(anyFile('a', 100), {
          ...program,
          strippable: { unpacked: 1, compressed: 6, language: 'c' as 'go' },
        }),
      ],
      [
        'a program that is linked in a way that nobody knows',
        entriesOf(anyFile('a', 100), { ...program, isStatic: 1 as unknown as true }),
      ],
      [
        'a program with libraries that are no names',
        entriesOf(anyFile('a', 100), { ...program, needs: [1 as never] }),
      ],
    ]
    it.each(contents)('%s', async (_, change) => {
      expect(await rewritten({}, change)).toBeNull()
    })

    // Two entries, in two directories: `b` is the name of the second.
    const DIRECTORIES_AT = 24 + 2 * (4 * 8 + 16)
    const NAME_ENDS_AT = DIRECTORIES_AT + 2 * 4
    const DIRECTORY_ENDS_AT = NAME_ENDS_AT + 2 * 2 * 4
    const TYPES_AT = DIRECTORY_ENDS_AT + 2 * 4 + 2 * 2
    const NAMES_AT = TYPES_AT + 2
    const SLASH = 0x2f
    const set = (at: number, byte: number) => (body: Buffer) => {
      body[at] = byte
      return body
    }
    const bodies: [string, (body: Buffer) => Buffer][] = [
      ['a type that nobody knows', set(TYPES_AT, 8)],
      ['a program that is a directory', set(TYPES_AT + 1, 1)],
      ['names that end before they begin', set(NAME_ENDS_AT, 5)],
      ['an entry in a directory that is not there', set(DIRECTORIES_AT, 2)],
      ['a directory that ends before it begins', set(DIRECTORY_ENDS_AT, 2)],
      ['a directory that is no path', set(NAMES_AT, SLASH)],
      ['a name that is a path', set(NAMES_AT + 1, SLASH)],
      ['a name that is no name of a file', set(NAMES_AT + 1, '.'.charCodeAt(0))],
      ['names in letters that nobody knows', set(12, 2)],
      ['less than its columns', body => body.subarray(0, 10)],
      ['more than its columns', body => Buffer.concat([body, Buffer.from('x')])],
    ]
    it.each(bodies)('%s', async (_, change) => {
      const header = { body: change((await columnsOf(index)).subarray(0)).length }
      expect(await rewritten({ header, body: change })).toBeNull()
    })

    it.each(['', 'hello', '{}\n', '[]\n', 'null\n'])('a file that is no index: %j', async text => {
      writeFileSync(file(), text)
      expect(await store().read(DIGEST)).toBeNull()
    })

    it('a file that was cut off or changed anywhere, or else it reads the same', async () => {
      await write(store(), index)
      const whole = readFileSync(file())
      const cuts = fc.nat(whole.length - 1).map(at => whole.subarray(0, at))
      const flips = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
        const copy = Buffer.from(whole)
        copy[at] = copy[at]! ^ bits
        return copy
      })
      const noise = fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes))
      await fc.assert(
        fc.asyncProperty(fc.oneof(cuts, flips, noise), async bytes => {
          writeFileSync(file(), bytes)
          const read = await store().read(DIGEST)
          if (read !== null) expect(listed(read)).toStrictEqual(index)
        }),
        { numRuns: trials(300) },
      )
    })
  })
})

interface Change {
  /** Lays over the first line. */
  readonly header?: object
  readonly body?: (body: Buffer) => Buffer
}

async function write(store: LayerStore, index: LayerIndex): Promise<void> {
  await store.write(index.digest, await packIndex(index))
}

async function read(store: LayerStore): Promise<LayerIndex | null> {
  const index = await store.read(DIGEST)
  return index === null ? null : listed(index)
}

async function columnsOf(index: LayerIndex): Promise<Buffer> {
  const bytes = await packIndex(index)
  return zstdDecompressSync(bytes.subarray(bytes.indexOf('\n') + 1, -32))
}

function claimsOf(claim: object): Partial<LayerIndex> {
  return { claims: [claim as LayerIndex['claims'][number]] }
}

function entriesOf(...entries: LayerEntry[]): Partial<LayerIndex> {
  return { entries }
}

function indexOf(entries: readonly LayerEntry[], claims: LayerIndex['claims'] = []): LayerIndex {
  return {
    digest: DIGEST,
    size: entries.reduce((sum, entry) => sum + entry.compressed, 33),
    compression: 'gzip',
    diffId: OTHER,
    unpacked: entries.reduce((sum, entry) => sum + entry.unpacked, 0),
    trailer: 33,
    entries,
    claims,
  }
}

function anyFile(name: string, size: number): LayerEntry {
  const content = 'AAAAAAAAAAAAAAAAAAAAAA'
  return {
    path: name,
    type: 'file',
    unpacked: size,
    compressed: size % 97,
    mode: 0o644,
    uid: 0,
    gid: 0,
    content,
  }
}

function claim(): LayerIndex['claims'][number] {
  const packages = [
    {
      ecosystem: 'npm' as const,
      name: 'x',
      version: '1.0.0',
      roots: ['app/node_modules/x'],
      relations: { depends: ['y'], recommends: ['z'], provides: [] },
    },
  ]
  return { source: 'app/node_modules/x/package.json', packages, automatic: ['y'] }
}

function anyIndex(): fc.Arbitrary<LayerIndex> {
  // Names with control characters, quotes, newlines, and lone surrogates for bytes that are not UTF-8.
  const segment = anyText({ minLength: 1 }).map(text => `${text.replaceAll('/', '\n')}\udcff"`)
  const name = fc.array(segment, { minLength: 1, maxLength: 4 }).map(segments => segments.join('/'))
  const size = fc.nat(2 ** 40)
  const owner = { mode: fc.nat(0o7777), uid: fc.integer(), gid: fc.integer(), compressed: size }
  const content = fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map(bytes => Buffer.from(bytes).toString('base64url'))
  const plain = fc.record({
    path: name,
    type: fc.constant('file' as const),
    unpacked: size,
    content,
    ...owner,
  })
  // Never more than the file has of either.
  const program = fc
    .tuple(plain, fc.constantFrom('go' as const, null), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([entry, language, share]) => ({
      ...entry,
      strippable: {
        unpacked: Math.floor(entry.unpacked * share),
        compressed: Math.floor(entry.compressed * share),
        language,
      },
    }))
  const staticProgram = fc.oneof(plain, program).map(entry => ({ ...entry, isStatic: true as const }))
  const needs = fc.option(fc.array(fc.constantFrom('libc.so.6', 'libssl.so.3')))
  const dynamicProgram = fc
    .tuple(fc.oneof(plain, program), needs)
    .map(([entry, needs]) => ({ ...entry, needs }))
  const file = fc.oneof(plain, program, staticProgram, dynamicProgram)
  const link = fc.record({
    path: name,
    type: fc.constantFrom('symlink' as const, 'hardlink' as const),
    unpacked: fc.constant(0),
    link: name,
    ...owner,
  })
  const other = fc.record({
    path: fc.oneof(name, fc.constant('')),
    type: fc.constantFrom('directory', 'device', 'fifo', 'whiteout', 'opaque'),
    unpacked: fc.constant(0),
    ...owner,
  })
  const entries: fc.Arbitrary<LayerEntry[]> = fc.array(fc.oneof(file, link, other), { maxLength: 20 })
  return entries.map(list =>
    indexOf(
      list.map(entry => ({ ...entry })),
      list.length % 2 === 0 ? [] : [claim()],
    ),
  )
}
