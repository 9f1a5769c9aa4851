import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { contextCopyOf } from '../context-copy.ts'
import { parseInstruction } from '../instruction.ts'
import { isBelow, pathOf } from './own-files.ts'
import type { Copy } from './plan.ts'

/** More files than these are not named one by one. */
const MOST_NAMED = 8

/**
 * How files come along that instructions copied elsewhere than to the application's folder: `/etc/app/config.yml`.
 *
 * @returns null where a command made one of them: what for is not known.
 */
export function outsideCopies(image: PlatformMeasurement, files: readonly number[]): Copy[] | null {
  const copies: Copy[] = []
  for (const [line, own] of Map.groupBy(files, file => lineOf(image, file))) {
    const { name } = parseInstruction(image.lines[line ?? -1]?.instruction ?? '')
    if (line === null || (name !== 'COPY' && name !== 'ADD')) return null
    const paths = own.map(file => pathOf(image, file))
    const found = wholeFolder(image, line, paths) ?? byName(paths)
    if (found === null) return null
    copies.push(...found)
  }
  return copies
}

function lineOf({ files, layers }: PlatformMeasurement, file: number): number | null {
  return layers[files.layer(file)]?.line ?? null
}

function wholeFolder(image: PlatformMeasurement, line: number, paths: readonly string[]): Copy[] | null {
  const destination = contextCopyOf(image, line)?.destination
  const folder = `/${destination ?? ''}`
  // A folder of the system has more in it than what was copied there.
  const isOwn = destination !== undefined && folder.split('/').length > 2
  return isOwn && paths.every(path => isBelow(path, folder)) && !paths.includes(folder)
    ? [{ from: [folder], to: folder }]
    : null
}

/** Each file to where it was. */
export function byName(paths: readonly string[]): Copy[] | null {
  if (paths.length > MOST_NAMED || !paths.every(isPlainPath)) return null
  const byFolder = Map.groupBy(paths, path => posix.dirname(path))
  return [...byFolder].map(([folder, own]) => {
    const [only = '', ...others] = own
    return others.length === 0
      ? { from: [only], to: only }
      : { from: own, to: folder === '/' ? '/' : `${folder}/` }
  })
}

/** A path that means itself in an instruction. */
export function isPlainPath(path: string): boolean {
  return /^\/[\w./@+~:,-]*$/.test(path)
}
