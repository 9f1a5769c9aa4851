import { parse } from 'csv-parse/sync'
import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

export interface ListSyntax {
  /** Commas separate items, too. */
  readonly commas?: boolean
  /** Quotes are part of the items. */
  readonly verbatim?: boolean
  /** Blanks at the ends of an item stay. */
  readonly raw?: boolean
}

/**
 * The items of a list input, read as docker/build-push-action reads them: rows are CSV with relaxed quotes, so a quoted item
 * may hold line breaks and commas. Empty items are left out.
 *
 * @throws InputError when a quote is never closed. The message does not repeat the text, which may be a secret.
 */
export function parseList(text: string, syntax: ListSyntax, where: string): string[] {
  const input = syntax.raw === true ? text : text.trim()
  if (input === '') return []
  const items = rows(input, syntax.verbatim === true, where).flatMap(row =>
    itemsOf(row, syntax.commas === true),
  )
  return items.filter(item => item.trim() !== '').map(item => (syntax.raw === true ? item : item.trim()))
}

function rows(input: string, verbatim: boolean, where: string): string[][] {
  try {
    return parse(input, {
      columns: false,
      relaxQuotes: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      ...(verbatim ? { quote: false } : {}),
    })
  } catch {
    throw new InputError(messages.listInvalid(where))
  }
}

/** A quoted row is one record; where commas separate, the text inside the quotes is split as well, as Docker does. */
function itemsOf(row: readonly string[], commas: boolean): string[] {
  if (!commas) return [row.join(',')]
  return row.length === 1 ? (row[0] ?? '').split(',') : [...row]
}
