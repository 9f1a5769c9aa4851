import { expect, it } from '@jest/globals'
import { buildPlatform } from '../../../test-kit/measurement-builder.ts'
import type { ImageFiles } from '../../model/image-files.ts'
import { matchFiles } from '../match-files.ts'

const PATH = 'same/path'.repeat(100)

function filesWith(contents: readonly string[]): ImageFiles {
  const files = contents.map(content => ({ path: PATH, compressed: 1, unpacked: 1, content }))
  return buildPlatform({ layers: [{ files }] }).files
}

const allOf = ({ length }: ImageFiles): number[] => [...Array(length).keys()]

it('takes files of one path in their order, however many there are', () => {
  const contents = Array.from({ length: 40_000 }, (_, index) => `${index}`)
  const [baseline, head] = [filesWith(contents), filesWith([...contents, 'more'])]
  const before = process.cpuUsage()
  const { matches } = matchFiles(baseline, allOf(baseline), head, allOf(head))
  const { user, system } = process.cpuUsage(before)
  expect(matches).toMatchObject([{ baseline: null, head: 40_000, change: { kind: 'added', path: PATH } }])
  // With a longer key for each copy it took minutes.
  expect((user + system) / 1e6).toBeLessThan(10)
})
