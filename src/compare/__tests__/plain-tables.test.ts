import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../test-kit/properties.ts'
import { filesOf } from '../../measure/files-of.ts'
import { addBytes, type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { PlatformComparison } from '../../model/comparison.ts'
import type { FileRecord } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { comparePlatform } from '../compare-platform.ts'
import { packageManagerCache } from '../package-manager-cache.ts'
import { arbitraryPair } from './arbitrary-measurement.ts'

/** Two images, the files of each in any order: a measurement may come from anyone. */
const anyTwo = fc
  .tuple(arbitraryPair, fc.infiniteStream(fc.nat()))
  .map(([pair, numbers]) => pair.map(({ platforms }) => shuffled(platforms[0], numbers)))

function shuffled(platform: PlatformMeasurement | undefined, numbers: Iterator<number>): PlatformMeasurement {
  assert.ok(platform)
  const keyed = [...platform.files].map(file => ({ file, key: Number(numbers.next().value) }))
  const isShuffled = Number(numbers.next().value) % 2 === 0
  const inOrder = isShuffled ? keyed.sort((a, b) => a.key - b.key) : keyed
  return { ...platform, files: filesOf(inOrder.map(({ file }) => file)) }
}

function check(
  property: (comparison: PlatformComparison, baseline: FileRecord[], head: FileRecord[]) => void,
): void {
  fc.assert(
    fc.property(anyTwo, ([baseline, head]) => {
      assert.ok(baseline && head)
      property(comparePlatform(baseline, head), [...baseline.files], [...head.files])
    }),
    { numRuns: trials(1000) },
  )
}

const shownByPath = (files: readonly FileRecord[]): Map<string, FileRecord> =>
  new Map(files.filter(({ hidden }) => hidden === undefined).map(file => [file.path, file]))

const isSame = (one: FileRecord, other: FileRecord): boolean =>
  one.content === other.content && one.unpacked === other.unpacked

/** What each path has more or less than before, by a look at all files. */
function plainDeltas(baseline: readonly FileRecord[], head: readonly FileRecord[]): Map<string, Bytes> {
  const [before, after] = [shownByPath(baseline), shownByPath(head)]
  const deltas = new Map<string, Bytes>()
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(path), after.get(path)]
    if (was === undefined || is === undefined || !isSame(was, is)) {
      deltas.set(path, subtractBytes(is ?? NO_BYTES, was ?? NO_BYTES))
    }
  }
  return deltas
}

const sorted = <Row>(rows: Iterable<Row>): Row[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe('for any two images, a plain look at all files finds the same', () => {
  it('files that changed, each in its place', () => {
    check(({ files }, baseline, head) => {
      const deltas = plainDeltas(baseline, head)
      const places = files.flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]))
      expect(sorted(places)).toStrictEqual(sorted(deltas.keys()))
      for (const { path, from, delta } of files) {
        const left = from === undefined ? NO_BYTES : (deltas.get(from) ?? NO_BYTES)
        expect(delta).toStrictEqual(addBytes(left, deltas.get(path) ?? NO_BYTES))
      }
    })
  })
  it('directories', () => {
    check(({ directories }, baseline, head) => {
      const sums = new Map<string, Bytes>()
      for (const [path, delta] of plainDeltas(baseline, head)) {
        const parts = path.split('/').slice(0, -1)
        for (const depth of [...parts.keys(), parts.length]) {
          const directory = parts.slice(0, depth).join('/')
          sums.set(directory, addBytes(sums.get(directory) ?? NO_BYTES, delta))
        }
      }
      const changed = [...sums].filter(([, { compressed, unpacked }]) => compressed !== 0 || unpacked !== 0)
      const rows = directories.map(({ path, delta }) => [path, delta] as const)
      expect(sorted(rows)).toStrictEqual(sorted(changed))
    })
  })
  it('files that are only packed in another way', () => {
    check(({ repacked }, baseline, head) => {
      const [before, after] = [shownByPath(baseline), shownByPath(head)]
      const deltas = [...after].map(([path, is]) => {
        const was = before.get(path)
        return was !== undefined && isSame(was, is) ? subtractBytes(is, was) : NO_BYTES
      })
      expect(repacked).toStrictEqual(sumBytes(deltas))
    })
  })
  it('caches of package managers', () => {
    check(({ kinds, base }, baseline, head) => {
      if (base.baseline.kind === 'known' || base.head.kind === 'known') return
      for (const [side, files] of [['baseline', baseline] as const, ['head', head] as const]) {
        const cached = files.filter(({ path, owner, hidden }) => {
          return owner === null && hidden === undefined && packageManagerCache(path) !== null
        })
        const row = kinds.find(({ kind }) => kind === 'package manager caches')
        expect(row?.[side] ?? NO_BYTES).toStrictEqual(sumBytes(cached))
      }
    })
  })
})
