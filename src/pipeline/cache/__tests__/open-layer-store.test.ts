import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc, { anyText, trials } from '../../../../test-kit/properties.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { packIndex } from '../../../measure/packed-index.ts'
import type { LayerEntry, LayerIndex } from '../../../model/layer-index.ts'
import { openLayerStore } from '../open-layer-store.ts'
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
  tooLarge,
  write,
} from './one-layer-store.ts'

describe('the layer store', () => {
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

  it('does not write what it would not read, and says so in one sentence', async () => {
    const index = indexOf([], [tooLarge()])
    const told: string[] = []
    const fresh = openLayerStore(path.join(directory, 'fresh'), sentence => told.push(sentence))
    await expect(write(fresh, index)).rejects.toThrow(
      `the index of layer ${DIGEST} holds more than slim-build takes from a store`,
    )
    expect(existsSync(path.join(directory, 'fresh'))).toBe(false)
    expect(await fresh.read(DIGEST)).toBeNull()
    // Were it there all the same, it would be no damage.
    writeFileSync(file(), await packIndex(index))
    expect(await read(openLayerStore(directory, sentence => told.push(sentence)))).toBeNull()
    expect(told).toStrictEqual([])
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
})

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
