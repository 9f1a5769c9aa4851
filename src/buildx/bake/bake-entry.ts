import { readKey } from '../../text/attribute-fields.ts'
import { formatAttributes } from '../../text/attributes.ts'
import { asObject } from '../json-shape.ts'

/**
 * An output, cache, attestation or SSH key of a printed target, as the text that options take. Attributes are printed as an object, whose
 * values need not be texts; older releases of buildx print texts. A key that is not in lower case means nothing in an object
 * (`{ type = "image", Push = "true" }` pushes nothing), while in a text it would.
 */
export function formatEntry(entry: unknown): string {
  if (typeof entry === 'string') return entry
  const meant = Object.entries(asObject(entry)).filter(([key]) => readKey(key) === key)
  return formatAttributes(meant.map(([key, value]) => [key, String(value)]))
}
