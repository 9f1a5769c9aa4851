import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { filesOf } from '../../../measure/files-of.ts'
import { stackKey } from '../../../measure/packed-stack.ts'
import type { StackedImage } from '../../../measure/stacked-image.ts'
import { ImageFiles } from '../../../model/image-files.ts'
import type { PackageMeasurement } from '../../../model/measurement.ts'
import { openStackStore } from '../open-stack-store.ts'
import { anyDamage, type Change, changed } from './damage.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'stack-store-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const directory = path.join(scratch, 'images')
let told: string[] = []
beforeEach(() => {
  told = []
})
const store = () => openStackStore(directory, sentence => told.push(sentence))
const keep = async (key = KEY, image = IMAGE, into = store()) => {
  into.write(key, image)
  await into.settled()
}

const COMMAND = { argv: ['app'], searchPath: null, workingDirectory: '/', healthCheck: [] }
const keyOf = (letter: string) =>
  stackKey([{ digest: `sha256:${letter.repeat(64)}`, size: 1, mediaType: 'layer' }], COMMAND)
const KEY = keyOf('a')
const file = (key = KEY) => path.join(directory, `${key}.image`)

/** Two layers, of which the second hides a file of the first. */
const LAYERS = 2
const content = 'AAAAAAAAAAAAAAAAAAAAAA'
const PACKAGE: PackageMeasurement = {
  ecosystem: 'npm',
  name: 'x',
  version: '1.0.0',
  location: 'b',
  purpose: null,
  requires: [0],
  files: 1,
  compressed: 3,
  unpacked: 30,
}
const IMAGE: StackedImage = {
  files: filesOf([
    {
      ...{ path: 'a/old', layer: 0, compressed: 5, unpacked: 50, content, owner: null },
      hidden: { by: 1, why: 'deleted' },
    },
    { path: 'b/é', layer: 0, compressed: 3, unpacked: 30, content, owner: 0, links: 1 },
    {
      ...{ path: 'app', layer: 1, compressed: 2, unpacked: 20, content, owner: null },
      strippable: { compressed: 1, unpacked: 10, language: 'go' },
      isStatic: true,
    },
  ]),
  packages: [PACKAGE],
  program: 2,
  danglingLinks: 1,
}
const listed = (image: StackedImage | null) => image && { ...image, files: [...image.files] }
const DAMAGED =
  'An image that was kept is damaged or was altered, so it is put together from its layers again.'

describe('the store of whole images', () => {
  it('does not know an image that it never saw', async () => {
    expect(await store().read(keyOf('b'), LAYERS)).toBeNull()
    expect(told).toStrictEqual([])
  })

  it('gives back an image exactly as it was, to its user alone', async () => {
    await keep()
    expect(listed(await store().read(KEY, LAYERS))).toStrictEqual(listed(IMAGE))
    expect(readdirSync(directory)).toStrictEqual([path.basename(file())])
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('keeps twenty images: the oldest make room', async () => {
    const keys = Array.from({ length: 22 }, (_, at) => stackKey([], { ...COMMAND, argv: [`${at}`] }))
    for (const [at, key] of keys.entries()) {
      await keep(key)
      utimesSync(file(key), at, at)
    }
    await keep()
    expect(readdirSync(directory)).toHaveLength(20)
    expect(keys.map(key => existsSync(file(key))).indexOf(true)).toBe(3)
  })

  it('does not keep an image of so many files that it would take memory', async () => {
    const length = 2 ** 24 + 1
    const columns = { ...IMAGE.files.all(), length, hashes: new Uint32Array(4 * length) }
    await keep(keyOf('c'), { ...IMAGE, files: new ImageFiles(columns) })
    expect(existsSync(file(keyOf('c')))).toBe(false)
  })

  it('says in one sentence where it cannot write, and goes on', async () => {
    const occupied = path.join(scratch, 'occupied')
    writeFileSync(occupied, '')
    await keep(
      KEY,
      IMAGE,
      openStackStore(occupied, sentence => told.push(sentence)),
    )
    expect(told).toStrictEqual([
      expect.stringMatching(/^The image was not kept, so it is put together .* next time: .*occupied/),
    ])
  })

  describe('takes for absent, and removes', () => {
    const rewritten = async (change: Change) => {
      await keep()
      writeFileSync(file(), changed(readFileSync(file()), change))
      return listed(await store().read(KEY, LAYERS))
    }

    it('nothing that is as it was written', async () => {
      expect(await rewritten({})).toStrictEqual(listed(IMAGE))
    })

    const headers: [string, object][] = [
      ['another image', { key: keyOf('b') }],
      ['a missing file', { files: 2 }],
      ['a path too many', { paths: 9 }],
      ['more files than any disk holds', { files: 2 ** 40 }],
      ['more bytes than it unpacks to', { body: 10 }],
      ['more bytes than any memory holds', { body: 2 ** 50 }],
      ['a number of files that is none', { files: null }],
    ]
    it.each(headers)('%s', async (_, header) => {
      expect(await rewritten({ header })).toBeNull()
      expect([told, existsSync(file())]).toStrictEqual([[DAMAGED], false])
    })

    // Three files; the paths are the root, `a`, `a/old`, `b`, `b/é` and `app`.
    const [FILES, PATHS] = [3, IMAGE.files.all().paths.count]
    const [COMPRESSED, UNPACKED] = [16, 16 + 8 * FILES]
    const NODES = UNPACKED + (8 + 16) * FILES
    const [OF_LAYER, OWNERS, HIDDEN_BY] = [NODES + 4 * FILES, NODES + 8 * FILES, NODES + 12 * FILES]
    const PARENTS = HIDDEN_BY + 4 * FILES
    const [TEXT_OF, STARTS, ENDS] = [PARENTS + 4 * PATHS, PARENTS + 8 * PATHS, PARENTS + 12 * PATHS]
    const HIDDEN_WHY = PARENTS + 16 * PATHS
    const NAMES = HIDDEN_WHY + FILES
    const word = (at: number, value: number) => (body: Buffer) => {
      body.writeInt32LE(value, at)
      return body
    }
    const byte = (at: number, value: number) => (body: Buffer) => {
      body[at] = value
      return body
    }
    const double = (at: number, value: number) => (body: Buffer) => {
      body.writeDoubleLE(value, at)
      return body
    }
    const bodies: [string, (body: Buffer) => Buffer][] = [
      ['a file at a path that is not there', word(NODES, PATHS)],
      ['a file of a layer that is not there', word(OF_LAYER + 8, LAYERS)],
      ['files that are not in the order of their layers', word(OF_LAYER, 1)],
      ['a file of a package that is not there', word(OWNERS, 1)],
      ['a file of no package that says so wrongly', word(OWNERS, -2)],
      ['a package with bytes that its files do not have', word(OWNERS, 0)],
      ['a file that is hidden by a layer that is not there', word(HIDDEN_BY, LAYERS)],
      ['a file that is hidden by a lower layer', word(HIDDEN_BY + 8, 0)],
      ['a file that is hidden for no reason', byte(HIDDEN_WHY, 9)],
      ['a size below zero', double(COMPRESSED, -1)],
      ['a size that is no whole number', double(UNPACKED, 0.5)],
      ['a path that stands in one that comes later', word(PARENTS + 4, 2)],
      ['a name that ends before it begins', word(STARTS + 4, 0x7fff)],
      ['a name that ends behind its text', word(ENDS + 4, 0x7fff)],
      ['a name of a text that is not there', word(TEXT_OF + 4, 1)],
      ['a name that is a path', byte(NAMES, 0x2f)],
      ['less than its columns', body => body.subarray(0, 40)],
      ['more than its columns', body => Buffer.concat([body, Buffer.from('x')])],
    ]
    it.each(bodies)('%s', async (_, body) => {
      expect(await rewritten({ body })).toBeNull()
      expect(told).toStrictEqual([DAMAGED])
    })

    const others: [string, (other: Record<string, unknown>) => unknown][] = [
      ['what is no object', () => 1],
      ['a key that nobody knows', other => ({ ...other, more: 1 })],
      ['a program that is no file', other => ({ ...other, program: 3 })],
      ['links that are no number', other => ({ ...other, danglingLinks: '1' })],
      ['links of a file that is not there', other => ({ ...other, links: [[3, 1]] })],
      ['what is said of a file that is not there', other => ({ ...other, rest: [[3, {}]] })],
      ['more to strip off than there is', other => ({ ...other, rest: [[2, strippable(21)]] })],
      ['lengths that are no numbers', other => ({ ...other, lengths: [null] })],
      ['packages that are no list', other => ({ ...other, packages: {} })],
      ['a package of no ecosystem', other => ({ ...other, packages: [{ ...PACKAGE, ecosystem: 'x' }] })],
      ['a package that is no text', other => ({ ...other, packages: [{ ...PACKAGE, name: 1 }] })],
      ['a package that needs none', other => ({ ...other, packages: [{ ...PACKAGE, requires: [1] }] })],
      ['a package with a key too many', other => ({ ...other, packages: [{ ...PACKAGE, more: 1 }] })],
    ]
    it.each(others)('%s', async (_, change) => {
      const body = (columns: Buffer) => {
        const start = columns.length - columns.readUInt32LE(8)
        const other = JSON.parse(columns.toString('utf8', start)) as Record<string, unknown>
        const json = Buffer.from(JSON.stringify(change(other)))
        columns.writeUInt32LE(json.length, 8)
        return Buffer.concat([columns.subarray(0, start), json])
      }
      expect(await rewritten({ body })).toBeNull()
      expect(told).toStrictEqual([DAMAGED])
    })

    it.each(['', 'hello', '{}\n', '[]\n', 'null\n'])('a file that is no image: %j', async text => {
      writeFileSync(file(), text)
      expect(await store().read(KEY, LAYERS)).toBeNull()
    })

    it('a file that was cut off or changed anywhere, or else it reads the same', async () => {
      await keep()
      await fc.assert(
        fc.asyncProperty(anyDamage(readFileSync(file())), async bytes => {
          writeFileSync(file(), bytes)
          const read = await store().read(KEY, LAYERS)
          if (read !== null) expect(listed(read)).toStrictEqual(listed(IMAGE))
        }),
        { numRuns: trials(300) },
      )
    })
  })
})

function strippable(unpacked: number): object {
  return { strippable: { unpacked, compressed: 1, language: null } }
}
