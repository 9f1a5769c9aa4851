import { posix } from 'node:path'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { copyOperands, parseInstruction } from './instruction.ts'
import { linesBefore } from './line-graph.ts'

/** Where a directory of the build context went in the image. */
export interface ContextCopy {
  /** In the image, as a layer path; '' is the root. */
  readonly destination: string
  /** In the context; '' is its root. */
  readonly source: string
}

/**
 * What a `COPY source destination` of one directory did, or null where the text does not say: several sources, patterns, variables,
 * archives that ADD unpacks, a place that depends on the base image's working directory.
 */
export function contextCopyOf(image: PlatformMeasurement, index: number): ContextCopy | null {
  const instruction = parseInstruction(image.lines[index]?.instruction ?? '')
  const operands = copyOperands(instruction)
  const [source, ...others] = operands?.sources ?? []
  if (operands === null || source === undefined || others.length > 0) return null
  if (/[*?[\\$]|^\w+:\/\//.test(source) || /[\\$]/.test(operands.destination)) return null
  const place = operands.destination.startsWith('/') ? '/' : workingDirectory(image, index)
  if (place === null) return null
  return {
    destination: posix.resolve('/', place, operands.destination).slice(1),
    source: posix.resolve('/', source).slice(1),
  }
}

/** The working directory of a line, where its stage or the one below sets it; null where the base image does. */
export function workingDirectory(image: PlatformMeasurement, index: number): string | null {
  let relative = ''
  for (const before of linesBefore(image, index)) {
    const { name, rest } = parseInstruction(image.lines[before]?.instruction ?? '')
    if (name !== 'WORKDIR') continue
    if (rest.includes('$')) return null
    const path = rest.replace(/^"(.*)"$/, '$1')
    if (path.startsWith('/')) return posix.join(path, relative)
    relative = posix.join(path, relative)
  }
  return null
}
