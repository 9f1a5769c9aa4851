import { readField, splitFields } from './attribute-fields.ts'

/**
 * Attributes as buildx spells them, `type=gha,scope=app`: one CSV record of `key=value` fields. Keys are in lower case; a field without
 * `=` has the value ''. Outputs have a reader of their own, `parseOutputs`.
 *
 * @throws InputError when the text is not one CSV record.
 */
export function parseAttributes(text: string): Map<string, string> {
  return new Map(
    splitFields(text).map(field => {
      const [key, value] = readField(field)
      return [key, value ?? '']
    }),
  )
}

/** The reverse: fields with commas, quotes or line breaks are quoted, so no value can add an attribute. */
export function formatAttributes(attributes: Iterable<readonly [string, string]>): string {
  return [...attributes].map(([key, value]) => formatField(`${key}=${value}`)).join(',')
}

function formatField(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
