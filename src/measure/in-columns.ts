import type { LayerEntries } from '../model/layer-index.ts'
import { ColumnWriter } from './column-writer.ts'
import { ColumnEntries, type EntryRest } from './entry-columns.ts'

/** Entries in columns, as most are already. */
export function inColumns(entries: LayerEntries): ColumnEntries {
  if (entries instanceof ColumnEntries) return entries
  const writer = new ColumnWriter()
  for (const { content = '', strippable, isStatic, needs, compressed, ...entry } of entries) {
    const rest: EntryRest = {
      ...(strippable === undefined ? {} : { strippable }),
      ...(isStatic === undefined ? {} : { isStatic }),
      ...(needs === undefined ? {} : { needs }),
    }
    const sha256 = Buffer.from(content, 'base64url').toString('latin1')
    writer.add({ ...entry, sha256 }, compressed, Object.keys(rest).length === 0 ? null : rest)
  }
  return writer.entries()
}
