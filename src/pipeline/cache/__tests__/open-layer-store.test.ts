import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import fc, { anyText, trials } from '../../../../test-kit/properties.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import type { Digest } from '../../../model/digest.ts'
import type { LayerEntry, LayerIndex } from '../../../model/layer-index.ts'
import { openLayerStore } from '../open-layer-store.ts'

const DIGEST: Digest = `sha256:${'a'.repeat(64)}`
const OTHER: Digest = `sha256:${'b'.repeat(64)}`

describe('the layer store', () => {
  let directory: string
  const file = (digest = DIGEST) => path.join(directory, 'v1', 'sha256', `${digest.slice(7)}.ndjson.zst`)
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
        await store().write(index)
        expect(await store().read(DIGEST)).toStrictEqual(index)
        expect(await store().has(DIGEST)).toBe(true)
      }),
      { numRuns: trials(60) },
    )
  })

  it('holds an index of a hundred thousand files', async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => anyFile(`usr/lib/node_modules/x/${at}.js`, at))
    const index = indexOf(entries)
    await store().write(index)
    expect(await store().read(DIGEST)).toStrictEqual(index)
  })

  it('serves writers that write the same layer at once, and leaves no unfinished files', async () => {
    const index = indexOf([anyFile('a', 1)])
    await Promise.all(Array.from({ length: 20 }, () => store().write(index)))
    expect(await store().read(DIGEST)).toStrictEqual(index)
    expect(readdirSync(path.dirname(file()))).toStrictEqual([path.basename(file())])
  })

  it('says in one sentence where it cannot write', async () => {
    const occupied = path.join(directory, 'occupied')
    writeFileSync(occupied, '')
    await assert.rejects(openLayerStore(occupied).write(indexOf([])), (error: unknown) => {
      assert.ok(error instanceof ToolError)
      expect(error.message).toMatch(/^the index of layer sha256:aaaa/)
      return true
    })
    expect(await openLayerStore(occupied).read(DIGEST)).toBeNull()
  })

  describe('takes for absent', () => {
    const program = { ...anyFile('b/c', 200), strippable: { unpacked: 1, compressed: 6, language: null } }
    const index = indexOf([anyFile('a', 100), program], [claim()])
    const linesOf = (change: (lines: string[]) => string[]) => {
      const lines = zstdDecompressSync(readFileSync(file())).toString().trimEnd().split('\n')
      return change(lines)
        .map(line => `${line}\n`)
        .join('')
    }
    /** With a checksum that is right for what it is changed into: what is in it must hold all the same. */
    const rewritten = async (change: (lines: string[]) => string[]) => {
      await store().write(index)
      const text = linesOf(lines => change(lines.slice(0, -1)))
      const checksum = `${JSON.stringify(createHash('sha256').update(text).digest('hex'))}\n`
      writeFileSync(file(), zstdCompressSync(text + checksum))
      return await store().read(DIGEST)
    }
    const header = (change: object) => (lines: string[]) => [
      JSON.stringify({ ...(JSON.parse(lines[0]!) as object), ...change }),
      ...lines.slice(1),
    ]

    it('nothing that is as it was written', async () => {
      expect(await rewritten(lines => lines)).toStrictEqual(index)
    })

    it('an index whose numbers were altered so that they add up, which is told once', async () => {
      const told: string[] = []
      const altered = (lines: string[]) => [
        ...header({ size: 133, unpacked: 201 })(lines).slice(0, 1),
        ...lines.slice(1).map(line => line.replace('0,3,100,', '0,3,1,').replace('0,6,200,', '0,106,200,')),
      ]
      await rewritten(altered)
      await store().write(index)
      writeFileSync(file(), zstdCompressSync(linesOf(altered)))
      const watched = openLayerStore(directory, message => told.push(message))
      expect(await watched.has(DIGEST)).toBe(false)
      expect(await watched.read(DIGEST)).toBeNull()
      expect(told).toStrictEqual([
        `The stored index of layer ${DIGEST} is damaged or was altered, so the layer is read again.`,
      ])
    })

    it('an index of another version without a word', async () => {
      const told: string[] = []
      await store().write(index)
      for (const change of [header({ format: 99 }), header({ reading: 'dpkg 1' })]) {
        writeFileSync(file(), zstdCompressSync(linesOf(change)))
        expect(await openLayerStore(directory, message => told.push(message)).read(DIGEST)).toBeNull()
      }
      expect(told).toStrictEqual([])
    })

    const claimWith = (more: object) => (lines: string[]) => {
      const [item] = claim().packages
      return [...lines.slice(0, -1), JSON.stringify({ ...claim(), packages: [{ ...item, ...more }] })]
    }
    const broken: [string, (lines: string[]) => string[]][] = [
      ['another format version', header({ format: 99 })],
      ['claims of other catalogs', header({ reading: 'dpkg 1' })],
      ["another layer's index", header({ digest: OTHER })],
      ['a size that is not the sum of the shares', header({ size: 1 })],
      ['an unpacked total that is not the sum', header({ unpacked: 1 })],
      ['a negative number', header({ trailer: -5 })],
      ['a compression that nobody knows', header({ compression: 'constructor' })],
      ['a diffID that is none', header({ diffId: '../../etc/passwd' })],
      ['a missing entry', lines => lines.toSpliced(1, 1)],
      ['an entry too many', lines => lines.toSpliced(1, 0, lines[1]!)],
      ['a missing claim', lines => lines.slice(0, -1)],
      ['a claim too many', lines => [...lines, lines.at(-1)!]],
      [
        'a claim of another shape',
        lines => [...lines.slice(0, -1), '{"source":"a","packages":[{"name":1}]}'],
      ],
      ['a claim whose relations are no names', claimWith({ relations: { depends: [1] } })],
      [
        'a path that leaves the root',
        lines => [lines[0]!, lines[1]!.replace('"a"', '"../a"'), ...lines.slice(2)],
      ],
      ['an absolute path', lines => [lines[0]!, lines[1]!.replace('"a"', '"/a"'), ...lines.slice(2)]],
      [
        'a type that nobody knows',
        lines => [lines[0]!, lines[1]!.replace('file', 'toString'), ...lines.slice(2)],
      ],
      [
        'a program with more to strip off than it has',
        lines => lines.toSpliced(2, 1, lines[2]!.replace('"unpacked":1', '"unpacked":201')),
      ],
      [
        'a program in a language that nobody knows',
        lines => lines.toSpliced(2, 1, lines[2]!.replace('null', '"c"')),
      ],
      [
        'a program that is linked in a way that nobody knows',
        lines => lines.toSpliced(2, 1, lines[2]!.replace('}]', ',"isStatic":1}]')),
      ],
      ['no lines', () => []],
      ['lines that are no JSON', lines => lines.map(line => line.slice(1))],
    ]
    for (const [what, change] of broken) {
      it(what, async () => {
        expect(await rewritten(change)).toBeNull()
      })
    }

    it('a file that is no zstd', async () => {
      writeFileSync(file(), 'hello')
      expect(await store().read(DIGEST)).toBeNull()
    })

    it('a file that was cut off or changed anywhere, or else it reads the same', async () => {
      await store().write(index)
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
          if (read !== null) expect(read).toStrictEqual(index)
        }),
        { numRuns: trials(300) },
      )
    })
  })
})

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
