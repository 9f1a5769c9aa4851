import { describe, expect, it } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import { significantDirectories } from '../significant-directories.ts'
import { sumDirectories } from '../sum-directories.ts'

function sumsOf(files: readonly { path: string; compressed: number }[]): Record<string, number> {
  const image = buildPlatform({ layers: [{ files }] })
  return Object.fromEntries(sumDirectories(image.files).map(({ path, compressed }) => [path, compressed]))
}

describe('sumDirectories', () => {
  it('counts a file for every directory above it', () => {
    const sums = sumsOf([
      { path: 'a/b/c/one', compressed: 1 },
      { path: 'a/b/two', compressed: 2 },
      { path: 'three', compressed: 4 },
    ])
    expect(sums).toStrictEqual({ '': 7, a: 3, 'a/b': 3, 'a/b/c': 1 })
  })

  it('leaves hidden files out', () => {
    const image = buildPlatform({
      layers: [{ files: [{ path: 'a/x', compressed: 5, hidden: { by: 0, why: 'deleted' } }] }],
    })
    expect(sumDirectories(image.files)).toStrictEqual([{ path: '', compressed: 0, unpacked: 0 }])
  })

  it('gives a path of thousands of levels no thousands of rows', () => {
    const deep = Array.from({ length: 300 }, (_, index) => ({
      path: `${index}/`.repeat(2000),
      compressed: 1,
    }))
    const sums = sumsOf(deep)
    expect(Object.keys(sums).length).toBeLessThan(300 * 20)
    expect(sums['']).toBe(300)
  })
})

describe('tellingDirectories', () => {
  it('leaves out the root and what holds little more than one directory', () => {
    const rows = [
      { path: '', compressed: 100, unpacked: 0 },
      { path: 'usr', compressed: 95, unpacked: 0 },
      { path: 'usr/lib', compressed: 94, unpacked: 0 },
      { path: 'usr/lib/a', compressed: 50, unpacked: 0 },
      { path: 'usr/lib/b', compressed: 44, unpacked: 0 },
      { path: 'empty', compressed: 0, unpacked: 0 },
    ]
    expect(significantDirectories(rows).map(({ path }) => path)).toStrictEqual([
      'usr/lib',
      'usr/lib/a',
      'usr/lib/b',
    ])
  })
})
