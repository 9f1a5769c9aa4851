import { expect, test } from '@jest/globals'
import { buildPlatform } from '../../../test-kit/measurement-builder.ts'
import { onceADirectory } from '../once-a-directory.ts'

function foundIn(...paths: string[]): { found: string[]; asked: string[] } {
  const { files } = buildPlatform({ layers: [{ files: paths.map(path => ({ path })) }] })
  const asked: string[] = []
  const find = onceADirectory(files, directory => {
    asked.push(directory)
    return directory
  })
  return { found: files.filter(() => true).map(find), asked }
}

test('asks once for the files of a directory, wherever they stand', () => {
  const { found, asked } = foundIn('a/b/c', 'a/b/d', 'a/b/c/e', 'a/b/f', 'g', 'h', 'a/b/i')
  expect(found).toEqual(['a/b/', 'a/b/', 'a/b/c/', 'a/b/', '', '', 'a/b/'])
  expect(asked).toEqual(['a/b/', 'a/b/c/', ''])
})

test('a directory is not taken for one whose name begins alike', () => {
  expect(foundIn('lib/a', 'lib64/b', 'lib/c').found).toEqual(['lib/', 'lib64/', 'lib/'])
})
