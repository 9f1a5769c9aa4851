import { afterAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { randomLayers } from '../../../test-kit/corpus/random-layers.ts'
import { finished } from '../../../test-kit/finished.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { type TarInput, writeTar } from '../../../test-kit/tar-writer.ts'
import { indexLayer } from '../index-layer.ts'
import { LayerStack } from '../layer-stack.ts'
import { ReadingBudget } from '../reading-budget.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-stack-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})
let folders = 0

async function ours(tars: readonly Buffer[]): Promise<{ shown: string[]; hidden: number }> {
  const stack = new LayerStack(new ReadingBudget('the image', 0))
  for (const tar of tars) {
    const blob = gzipSync(tar)
    const digest = `sha256:${createHash('sha256').update(blob).digest('hex')}` as const
    const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'
    const open = () => Promise.resolve(Readable.from([blob]))
    finished(stack.add(await indexLayer(open, { mediaType, digest, size: blob.length })))
  }
  finished(stack.settlePaths())
  const shown = [...stack.visible()].map(({ path, type, inode }) => {
    return `${path} ${type} ${inode === null ? 0 : (stack.files.get(inode.file)?.unpacked ?? '?')}`
  })
  const gone = [...stack.files].filter(({ hidden }) => hidden !== undefined)
  return { shown: shown.sort(), hidden: gone.reduce((sum, { unpacked }) => sum + unpacked, 0) }
}

/** GNU tar extracts each layer into a folder of its own, and simple-minded code lays one folder over the other. */
function reference(tars: readonly Buffer[]): { shown: string[]; seen: number } {
  const home = path.join(scratch, `${folders++}`)
  const root = path.join(home, 'root')
  mkdirSync(root, { recursive: true })
  tars.forEach((tar, index) => {
    const upper = path.join(home, `${index}`)
    mkdirSync(upper)
    execFileSync('tar', ['-x', '--no-same-owner', '-C', upper], { input: tar })
    overlay(upper, root)
  })
  const shown: string[] = []
  const inodes = new Map<number, number>()
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const found = lstatSync(path.join(root, name))
    const kind = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'directory'
        : found.isSymbolicLink()
          ? 'symlink'
          : 'other'
    if (found.isFile()) inodes.set(found.ino, found.size)
    shown.push(`${name} ${kind} ${found.isFile() ? found.size : 0}`)
  }
  const seen = [...inodes.values()].reduce((sum, size) => sum + size, 0)
  rmSync(home, { recursive: true })
  return { shown: shown.sort(), seen }
}

function overlay(upper: string, root: string): void {
  const names = readdirSync(upper)
  const remove = (name: string): void => {
    rmSync(path.join(root, name), { recursive: true, force: true })
  }
  if (names.includes('.wh..wh..opq')) readdirSync(root).forEach(remove)
  for (const name of names) if (name.startsWith('.wh.')) remove(name.slice('.wh.'.length))
  for (const name of names.filter(name => !name.startsWith('.wh.'))) {
    const [from, to] = [path.join(upper, name), path.join(root, name)]
    const below = lstatSync(to, { throwIfNoEntry: false })
    const above = lstatSync(from)
    if (!above.isDirectory() || below?.isDirectory() === false) remove(name)
    if (above.isDirectory()) {
      mkdirSync(to, { recursive: true })
      overlay(from, to)
    } else linkSync(from, to)
  }
}

test('any layers make the file system, and hide the bytes, that GNU tar and a plain overlay make', async () => {
  await fc.assert(
    fc.asyncProperty(randomLayers, async layers => {
      const tars = layers.map(entries => writeTar(entries))
      const expected = reference(tars)
      const found = await ours(tars)
      expect(found.shown).toStrictEqual(expected.shown)
      const shipped = layers.flat().reduce((sum, entry) => sum + contentLength(entry), 0)
      expect(found.hidden).toBe(shipped - expected.seen)
    }),
    { numRuns: trials(100) },
  )
})

function contentLength(entry: TarInput): number {
  return 'content' in entry && typeof entry.content === 'string' ? entry.content.length : 0
}
