import { describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { listed } from '../../../measure/__tests__/index-blob.ts'
import { packIndex } from '../../../measure/packed-index.ts'
import type { LayerEntry, LayerIndex } from '../../../model/layer-index.ts'
import { openLayerStore } from '../open-layer-store.ts'
import { anyDamage, type Change, changed } from './damage.ts'
import {
  anyFile,
  claim,
  DIGEST,
  directory,
  file,
  indexOf,
  OTHER,
  read,
  store,
  write,
} from './one-layer-store.ts'

describe('the layer store', () => {
  describe('takes for absent', () => {
    const program = { ...anyFile('b/c', 200), strippable: { unpacked: 1, compressed: 6, language: null } }
    const index = indexOf([anyFile('a', 100), program], [claim()])
    /** What another index would be stored as, under this digest. */
    const packed = async (change: Partial<LayerIndex>) => await packIndex({ ...index, ...change })
    const rewrite = async (change: Change, other: Partial<LayerIndex> = {}) => {
      await write(store(), index)
      writeFileSync(file(), changed(await packed(other), change))
    }
    const rewritten = async (...changes: Parameters<typeof rewrite>) => {
      await rewrite(...changes)
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
      ['a directory too many', { directories: 3 }],
      ['more entries than any file holds', { entries: 2 ** 40 }],
      ['more bytes than it unpacks to', { body: 10 }],
      ['more bytes than any memory holds', { body: 2 ** 50 }],
      ['a key that nobody knows', { more: 1 }],
    ]
    it.each(headers)('%s', async (_, header) => {
      expect(await rewritten({ header })).toBeNull()
    })

    it('JSON of more brackets than any layer has claims, without the memory that they would take', async () => {
      const json = Buffer.from(`[[],[${'[],'.repeat(5e6)}[]]]`)
      const body = (columns: Buffer) => {
        const bytes = Buffer.concat([columns.subarray(0, -columns.readUInt32LE(8)), json])
        bytes.writeUInt32LE(json.length, 8)
        return bytes
      }
      await rewrite({ body })
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
    const DIRECTORIES_AT = 16 + 2 * (4 * 8 + 16)
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
      expect(await rewritten({ body: change })).toBeNull()
    })

    it.each(['', 'hello', '{}\n', '[]\n', 'null\n'])('a file that is no index: %j', async text => {
      writeFileSync(file(), text)
      expect(await store().read(DIGEST)).toBeNull()
    })

    it('a file that was cut off or changed anywhere, or else it reads the same', async () => {
      await write(store(), index)
      await fc.assert(
        fc.asyncProperty(anyDamage(readFileSync(file())), async bytes => {
          writeFileSync(file(), bytes)
          const read = await store().read(DIGEST)
          if (read !== null) expect(listed(read)).toStrictEqual(index)
        }),
        { numRuns: trials(300) },
      )
    })
  })
})

function claimsOf(claim: object): Partial<LayerIndex> {
  return { claims: [claim as LayerIndex['claims'][number]] }
}

function entriesOf(...entries: LayerEntry[]): Partial<LayerIndex> {
  return { entries }
}
