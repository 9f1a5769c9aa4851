import { posix } from 'node:path'
import type { Reads } from './project.ts'

/** More lines than these make a Dockerfile that nobody reads. */
const MOST_LINES = 25

/** What a COPY takes without quotes. */
const PLAIN = /^[\w@.+/-]+$/

interface Place {
  /** The folder of the context that the project is in. */
  readonly source: string
  /** Where the project goes, as the Dockerfile has it. */
  readonly destination: string
  readonly isFlat: boolean
}

/**
 * What brings files of a project to where they stand in it, each the operands of a COPY: files of one folder together, a folder by
 * itself.
 *
 * @returns null where a name needs quotes, or there are too many.
 */
export function copyLines(
  { files, folders }: Reads,
  { source, destination, isFlat }: Place,
): string[] | null {
  const byFolder = Map.groupBy(files, file => posix.dirname(file))
  const lines = [
    ...[...byFolder].map(([folder, own]) => ({ folder: folder === '.' ? '' : folder, own })),
    ...folders.map(folder => ({ folder, own: [folder] })),
  ]
  const paths = [destination, ...files, ...folders, ...(source === '' ? [] : [source])]
  const isFound = !isFlat || lines.every(({ folder }) => folder === '')
  if (!isFound || lines.length === 0 || lines.length > MOST_LINES || !paths.every(path => PLAIN.test(path)))
    return null
  return lines.map(({ folder, own }) => {
    return [...own.map(path => posix.join(source, path)), placeIn(destination, folder)].join(' ')
  })
}

function placeIn(destination: string, folder: string): string {
  return `${posix.join(destination, folder)}/`.replace(/(?<!\/)\/+$/, '/')
}
