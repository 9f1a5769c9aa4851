import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { readEntryContent } from '../../measure/entry-content.ts'
import { CatalogIndex } from '../../measure/packages/catalog-index.ts'
import { ReadingBudget } from '../../measure/reading-budget.ts'
import { TarReader } from '../../measure/tar/tar-reader.ts'
import { quoteText } from '../../text/quote-text.ts'

const NONE = new CatalogIndex([])

/**
 * What tells the content of some tars from another's, as 16 characters: names of tars, and paths, owners, rights and contents in
 * them. Neither the order of entries nor their times count: both differ where nothing was changed.
 *
 * @throws LayerFault for a tar that contradicts itself; ImageError for one that takes too much to read; an error of the file system.
 */
export async function archivesIdentity(files: readonly string[]): Promise<string> {
  const all = createHash('sha256')
  for (const file of files) {
    all.update(`${path.basename(file)}\n`)
    for (const entry of (await entriesOf(file)).sort()) all.update(entry)
  }
  return all.digest('hex').slice(0, 16)
}

async function entriesOf(file: string): Promise<string[]> {
  const { size: weight } = await stat(file)
  const budget = new ReadingBudget(`the archive ${quoteText(path.basename(file))}`, weight)
  const tar = new TarReader(createReadStream(file), budget)
  const entries: string[] = []
  for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
    budget.spend('entries')
    const { name, type, size, mode, uid, gid, link } = entry
    const content =
      type === 'file'
        ? (await readEntryContent(tar, { path: name, size }, { catalogs: NONE, budget })).sha256
        : ''
    const text = JSON.stringify([name, type, mode, uid, gid, link, content])
    entries.push(createHash('sha256').update(text).digest('base64url'))
  }
  return entries
}
