import { posix } from 'node:path'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { workingDirectory } from '../context-copy.ts'
import type { AdviceContext } from '../finding.ts'
import { copyOperands, parseInstruction } from '../instruction.ts'
import { linesBefore } from '../line-graph.ts'
import { type OwnerChange, touches } from '../owner-change.ts'
import { addFlags } from './add-to-run.ts'

/** Folders that every image has. */
const STANDARD = new Set(
  'bin etc home lib mnt opt root run sbin srv tmp usr usr/bin usr/lib usr/local usr/local/bin usr/local/lib usr/local/share usr/sbin usr/share var var/cache var/lib var/log'.split(
    ' ',
  ),
)

/**
 * Has a COPY give all that it brings the owner and mode that a later line gives it. That line may stay: it finds nothing to change.
 *
 * @param flags `--chown=node:node`.
 * @param changes what the later line does; all files of the COPY are touched by each.
 * @returns null where that is not certain: the COPY has such flags, or would make folders that the later line does not change.
 */
export function ownOnCopy(
  image: PlatformMeasurement,
  copy: number,
  { flags, changes }: { readonly flags: readonly string[]; readonly changes: readonly OwnerChange[] },
  context: AdviceContext,
): Edit[] | null {
  const own = parseInstruction(image.lines[copy]?.instruction ?? '').flags
  if (own.some(flag => /^--(?:chown|chmod|exclude|parents)\b/.test(flag))) return null
  // What is linked is copied without the users of the image.
  if (own.some(flag => /^--link\b/.test(flag)) && flags.some(flag => /^--chown=.*[^\d:]/.test(flag)))
    return null
  const destination = destinationOf(image, copy)
  if (destination === null || !changes.every(change => isChanged(image, copy, destination, change)))
    return null
  const isSafe = foldersMade(image, copy, destination).every(
    folder => changes.every(change => touches(change, folder)) || isThere(image, copy, folder),
  )
  return isSafe ? addFlags(image, copy, flags, context) : null
}

/** Whether all that a COPY brings is changed, folders and links included: the whole destination, or each file by its name. */
function isChanged(
  { files, layers, lines }: PlatformMeasurement,
  copy: number,
  destination: string,
  change: OwnerChange,
): boolean {
  if (change.isRecursive && touches(change, destination)) return true
  const { sources = [] } = copyOperands(parseInstruction(lines[copy]?.instruction ?? '')) ?? {}
  const named = new Set([
    destination,
    ...sources.map(source => posix.join(destination, posix.basename(source))),
  ])
  const brought = files.filter(file => layers[files.layer(file)]?.line === copy)
  return brought.length === sources.length && brought.every(file => named.has(files.path(file)))
}

/** As a layer path; null where it has variables or depends on the base image. */
function destinationOf(image: PlatformMeasurement, copy: number): string | null {
  const { destination = '$' } = copyOperands(parseInstruction(image.lines[copy]?.instruction ?? '')) ?? {}
  const place = destination.startsWith('/') ? '/' : workingDirectory(image, copy)
  return place === null || /[\\$]/.test(destination) ? null : posix.resolve('/', place, destination).slice(1)
}

/** Folders that the COPY makes where they are not there: that of the destination, unless it is a file, and all around it. */
function foldersMade({ files, layers }: PlatformMeasurement, copy: number, destination: string): string[] {
  const isFile = files.some(
    file => layers[files.layer(file)]?.line === copy && files.path(file) === destination,
  )
  const folders: string[] = []
  for (
    let at = isFile ? posix.dirname(destination) : destination;
    at !== '' && at !== '.';
    at = posix.dirname(at)
  )
    folders.push(at)
  return folders
}

/** Whether a folder is there before the COPY: something is in it, or it was a working directory. */
function isThere(image: PlatformMeasurement, copy: number, folder: string): boolean {
  const { files } = image
  if (STANDARD.has(folder)) return true
  const layer = image.layers.findIndex(({ line }) => line === copy)
  const isBelow = (path: string): boolean => `${path}/`.startsWith(`${folder}/`)
  return (
    files.some(file => files.layer(file) < layer && isBelow(files.path(file))) ||
    linesBefore(image, copy).some(each => isBelow((workingDirectoryAt(image, each) ?? '').slice(1)))
  )
}

/** Of a WORKDIR, the folder that it makes. */
function workingDirectoryAt(image: PlatformMeasurement, line: number): string | null {
  const { name, rest } = parseInstruction(image.lines[line]?.instruction ?? '')
  return name === 'WORKDIR' && /^\/[^$\\]*$/.test(rest) ? posix.resolve('/', rest) : null
}
