import { expect, it } from '@jest/globals'
import type { FileRecord } from '../../model/measurement.ts'
import { matchFiles } from '../match-files.ts'

const file = (content: string): FileRecord => ({
  path: 'same/path'.repeat(100),
  layer: 0,
  compressed: 1,
  unpacked: 1,
  content,
  owner: null,
})

it('takes files of one path in their order, however many there are', () => {
  const files = Array.from({ length: 40_000 }, (_, index) => file(`${index}`))
  const before = process.cpuUsage()
  const matches = matchFiles(files, [...files, file('more')])
  const { user, system } = process.cpuUsage(before)
  expect(Map.groupBy(matches, ({ kind }) => kind).get('equal')?.length).toBe(files.length)
  expect(matches.at(-1)?.kind).toBe('added')
  // With a longer key for each copy it took minutes.
  expect((user + system) / 1e6).toBeLessThan(10)
})
