import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import LongestFirst, { LONGEST } from '../jest/longest-first.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

it('runs the files that take longest first, and the others by their length', () => {
  const sizes: Record<string, number> = { 'a.test.ts': 1, 'b.test.ts': 3, [LONGEST[1]!]: 0, [LONGEST[0]!]: 2 }
  const context = {
    config: { rootDir: ROOT },
    hasteFS: { getSize: (file: string) => sizes[path.relative(ROOT, file)] ?? null },
  }
  const files = Object.keys(sizes).map(name => ({ path: path.join(ROOT, name), context }))
  const order = new LongestFirst().sort(files).map(file => path.relative(ROOT, file.path))
  expect(order).toStrictEqual([LONGEST[0], LONGEST[1], 'b.test.ts', 'a.test.ts'])
})

it('gives each of several machines its part of the files, and each file to one', () => {
  const context = { config: { rootDir: ROOT }, hasteFS: { getSize: () => 1 } }
  const files = ['c', 'a', 'd', 'b', 'e'].map(name => ({ path: path.join(ROOT, `${name}.test.ts`), context }))
  const parts = [1, 2].map(shardIndex => new LongestFirst().shard(files, { shardIndex, shardCount: 2 }))
  const names = parts.map(part => part.map(file => path.basename(file.path, '.test.ts')))
  expect(names).toStrictEqual([
    ['a', 'c', 'e'],
    ['b', 'd'],
  ])
})

it('names files that there are', () => {
  expect(LONGEST.filter(file => !existsSync(path.join(ROOT, file)))).toStrictEqual([])
})
