import { parse } from 'csv-parse/sync'
import { InputError } from '../errors/input-error.ts'

/**
 * Attributes as buildx spells them, `type=oci,dest=out`: one CSV record of `key=value` fields. Keys are in lower case;
 * a field without `=` has the value ''.
 *
 * @throws InputError when the text is not one CSV record.
 */
export function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const field of fieldsOf(text)) {
    const equals = field.indexOf('=')
    if (equals < 0) attributes.set(field.trim().toLowerCase(), '')
    else attributes.set(field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1))
  }
  return attributes
}

/** The reverse: fields with commas, quotes or line breaks are quoted, so no value can add an attribute. */
export function formatAttributes(attributes: Iterable<readonly [string, string]>): string {
  return [...attributes].map(([key, value]) => formatField(`${key}=${value}`)).join(',')
}

function formatField(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

function fieldsOf(text: string): readonly string[] {
  try {
    const records: string[][] = parse(text, { relax_quotes: true, relax_column_count: true })
    return records[0] ?? []
  } catch (cause) {
    throw new InputError(
      `${JSON.stringify(text.slice(0, 200))} is not a list of key=value: check its quotes`,
      {
        cause,
      },
    )
  }
}
