import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { readEntryContent } from '../../measure/entry-content.ts'
import { TarReader } from '../../measure/tar/tar-reader.ts'

/**
 * What tells the content of some tars from another's, as 16 characters: names of tars, and paths, owners, rights and contents in
 * them. Neither the order of entries nor their times count: both differ where nothing was changed.
 *
 * @throws LayerFault for a tar that contradicts itself; an error of the file system.
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
  const tar = new TarReader(createReadStream(file))
  const entries: string[] = []
  for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
    const { name, type, size, mode, uid, gid, link } = entry
    const content = type === 'file' ? (await readEntryContent(tar, size, false)).hash : ''
    const text = JSON.stringify([name, type, mode, uid, gid, link, content])
    entries.push(createHash('sha256').update(text).digest('base64url'))
  }
  return entries
}
