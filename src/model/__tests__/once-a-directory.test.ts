import { expect, test } from '@jest/globals'
import { onceADirectory } from '../once-a-directory.ts'

test('asks once for files of a directory that come one after the other', () => {
  const asked: string[] = []
  const find = onceADirectory(path => asked.push(path))
  expect(['a/b/c', 'a/b/d', 'a/b/c/e', 'a/b/f', 'g', 'h', 'a/b/c'].map(find)).toEqual([1, 1, 2, 3, 4, 4, 5])
  expect(asked).toEqual(['a/b/c', 'a/b/c/e', 'a/b/f', 'g', 'a/b/c'])
})

test('a directory is not taken for one whose name begins alike', () => {
  const find = onceADirectory(path => path)
  expect(['lib/a', 'lib64/b', 'lib/c/', 'lib'].map(find)).toEqual(['lib/a', 'lib64/b', 'lib/c/', 'lib'])
})
