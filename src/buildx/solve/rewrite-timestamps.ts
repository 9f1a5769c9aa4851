import type { BuildRequest } from '../../model/build-request.ts'
import { formatAttributes } from '../../text/attributes.ts'
import { type Output, parseOutputs } from '../parse-output.ts'

const REWRITE = 'rewrite-timestamp'

/** What is loaded into an engine keeps its times: its own builder cannot rewrite what it unpacks. */
const EXPORTERS = new Set(['image', 'registry', 'oci'])

/**
 * The outputs of a request, with those that publish or write an image setting the times of its files to SOURCE_DATE_EPOCH. `push` has
 * no attributes, so the output that it stands for is spelled out; buildx then adds none of its own.
 *
 * @throws InputError for an output that cannot be read.
 */
export function rewriteTimestamps({ outputs, push }: BuildRequest): string[] {
  const given = parseOutputs(outputs)
  const pushes = given.some(({ type }) => type === 'image' || type === 'registry')
  const added = push === true && !pushes ? parseOutputs(['type=image']) : []
  return [...given, ...added].map(rewrite)
}

function rewrite({ text, type, attributes }: Output): string {
  if (!EXPORTERS.has(type)) return text
  const steady = new Map([[REWRITE, 'true'], ...(type === 'oci' ? [] : [STORE_NOTHING]), ...attributes])
  return formatAttributes([['type', type], ...[...steady].filter(([key]) => key !== 'type')])
}

/** An engine unpacks what it stores, which BuildKit refuses to do with rewritten times ("conflicts with unpack"). */
const STORE_NOTHING: readonly [string, string] = ['store', 'false']
