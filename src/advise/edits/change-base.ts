import type { DockerfileText, InstructionText, Span } from '../../edit/dockerfile-text.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import type { AdviceContext } from '../finding.ts'
import { type SourceLine, sourceLine } from './source-line.ts'

/**
 * Writes another base image where the name of the present one stands: in the FROM, or in the ARG that it comes from.
 *
 * @param index the FROM, in the platform's `lines`.
 * @param reference normalized: `docker.io/library/node:22-slim`.
 * @returns null where that is not certain: a digest beside the tag, an ARG that others use or that a build sets, parts of a name.
 */
export function changeBase(
  image: PlatformMeasurement,
  index: number | null,
  reference: string,
  context: AdviceContext,
): Edit[] | null {
  const found = sourceLine(image, index, context)
  const place = found === null ? null : placeOf(found)
  if (found === null || place === null || image.base.kind !== 'known') return null
  const { file, dockerfile } = found
  const written = dockerfile.text.slice(place.start, place.end)
  if (written.includes('@')) return null
  const present = familiarReference(image.base.reference)
  if ([familiarReference(written), `${familiarReference(written)}:latest`].includes(present))
    return [{ file, ...place, text: familiarReference(reference) }]
  return addEnding(file, place, written, [image.base.reference, reference])
}

/** The line that names the other image: `FROM node:22-slim` or, where the present name comes from there, `ARG BASE=node:22-slim`. */
export function baseOrder(
  image: PlatformMeasurement,
  index: number | null,
  reference: string,
  context: AdviceContext,
): string {
  const found = sourceLine(image, index, context)
  const variable = found === null ? null : variableOf(found)
  const name = familiarReference(reference)
  const isThere = found !== null && variable !== null && valueOf(found.dockerfile, variable) !== null
  return isThere ? `ARG ${variable}=${name}` : `FROM ${name}`
}

/** Where the name stands that a FROM uses. */
function placeOf(line: SourceLine): Span | null {
  const variable = variableOf(line)
  return variable === null ? line.instruction.image : valueOf(line.dockerfile, variable)
}

/** `BASE` of `FROM ${BASE}`. */
function variableOf({ dockerfile, instruction: { image } }: SourceLine): string | null {
  if (image === null) return null
  const variable = /^\$(\w+|\{\w+\})$/.exec(dockerfile.text.slice(image.start, image.end))?.[1]
  return variable?.replace(/[{}]/g, '') ?? null
}

/** `node:${VERSION}`: whatever the version is, the ending of the tag is put behind it. */
function addEnding(
  file: string,
  { end }: Span,
  written: string,
  [present, wanted]: readonly [string, string],
): Edit[] | null {
  if (!isVariableTag(written) || !wanted.startsWith(present)) return null
  return [{ file, start: end, end, text: wanted.slice(present.length) }]
}

/** Whether the tag has a variable, and the name before it has none. */
function isVariableTag(written: string): boolean {
  const variable = written.indexOf('$')
  return !written.includes('@') && written.lastIndexOf(':', variable) > 0 && variable > 0
}

/** The default value of an ARG above the first FROM that only one FROM uses; null without one. */
function valueOf({ text, instructions }: DockerfileText, variable: string): Span | null {
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM')
  const declaring = instructions.filter(each => isArgOf(text, each, variable))
  const [only, ...others] = declaring
  if (only === undefined || others.length > 0 || instructions.indexOf(only) > first) return null
  const uses = instructions.filter(({ keyword, start, end }) => {
    return keyword === 'FROM' && new RegExp(`\\$\\{?${variable}\\b`).test(text.slice(start, end))
  })
  const { start, end } = only.arguments
  const [, before = '', quote = '', value = ''] =
    /^(\w+=)(["']?)([^\s"'\\`$]+)\2$/.exec(text.slice(start, end)) ?? []
  const at = start + before.length + quote.length
  return uses.length === 1 && value !== '' ? { start: at, end: at + value.length } : null
}

function isArgOf(
  text: string,
  { keyword, arguments: { start, end } }: InstructionText,
  name: string,
): boolean {
  return keyword === 'ARG' && new RegExp(`(?:^|\\s)${name}(?:=|\\s|$)`).test(text.slice(start, end))
}
