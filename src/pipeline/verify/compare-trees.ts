import type { Words } from '../../model/advice.ts'
import type { FinalTree, TreeEntry } from './final-tree.ts'
import { isGenerated } from './generated-files.ts'

/** What may be another after a change. */
export interface Expected {
  /** Whether the change is about the file at a path, so that it may be gone, or hold something else. */
  readonly isClaimed: (path: string) => boolean
  /** Whether what installs a package that the change leaves out may have written what a layer has at a path. */
  readonly isOfScripts: (path: string, layer: number) => boolean
  /**
   * What else may be gone: `nothing`; what came with the `base` image, which the change exchanges; `anything`, where it makes another
   * image of the same program.
   */
  readonly mayLose: 'nothing' | 'base' | 'anything'
  /** Layers of the image as it is that are those of its base image. */
  readonly baseLayers: number
}

interface Difference {
  /** The worst comes first. */
  readonly rank: number
  readonly path: string
  readonly words: Words
}

/** Where nothing is gone that should be there: what stands below is told before its directory. */
const RANKS = { gone: 0, owner: 1, changed: 2, added: 3 } as const

/**
 * What a change makes of the final file system besides what it is about, as the end of a sentence: the worst, and how many more there
 * are; null: nothing.
 *
 * What differs on any rebuild is no difference: times are not compared, a file of the same size is taken for one that holds a time or an
 * id, and so is what {@link isGenerated} knows. A new directory is none, either: a mount leaves its target behind.
 */
export function treeDifference(before: FinalTree, after: FinalTree, expected: Expected): Words | null {
  const found = [...lost(before, after, expected), ...added(before, after, expected)]
  found.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
  const [worst, ...others] = found
  if (worst === undefined) return null
  const more =
    others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'path' : 'paths'}`
  return [...worst.words, more].filter(part => part !== '')
}

function lost(before: FinalTree, after: FinalTree, expected: Expected): Difference[] {
  const emptied = emptiedDirectories(before, after)
  return [...before].flatMap(([path, entry]): Difference[] => {
    if (isExempt(path, entry, expected)) return []
    const now = after.get(path)
    if (now !== undefined) return changed({ path, entry, now }, emptied, expected)
    if (expected.mayLose === 'anything' || emptied.has(path)) return []
    if (expected.isClaimed(path) || expected.isOfScripts(path, entry.layer)) return []
    if (entry.type === 'symlink' && leadsNowhere(path, entry, after)) return []
    // Caches have empty directories for what is still to come.
    if (entry.type === 'directory' && emptied.has(directoryOf(path))) return []
    return [{ rank: RANKS.gone, path, words: [{ code: `/${path}` }, ' is gone, too'] }]
  })
}

function isExempt(path: string, { layer }: TreeEntry, { mayLose, baseLayers }: Expected): boolean {
  return isGenerated(path) || (mayLose !== 'nothing' && layer < baseLayers)
}

interface Pair {
  readonly path: string
  readonly entry: TreeEntry
  readonly now: TreeEntry
}

function changed(
  { path, entry, now }: Pair,
  emptied: ReadonlySet<string>,
  { isClaimed, isOfScripts }: Expected,
): Difference[] {
  const code = { code: `/${path}` }
  if (entry.uid !== now.uid || entry.gid !== now.gid) {
    const words = [code, ` belongs to ${now.uid}:${now.gid} instead of ${entry.uid}:${entry.gid}`]
    return [{ rank: RANKS.owner, path, words }]
  }
  // A mount makes the directory anew that it leaves empty.
  if (entry.mode !== now.mode && !emptied.has(path)) {
    const words = [code, ` has the mode ${now.mode.toString(8)} instead of ${entry.mode.toString(8)}`]
    return [{ rank: RANKS.owner, path, words }]
  }
  if (isClaimed(path) || isOfScripts(path, entry.layer) || isSame(entry, now)) return []
  const words = [code, entry.type === now.type ? ' has another content' : ' is something else']
  return [{ rank: RANKS.changed, path, words }]
}

function isSame(entry: TreeEntry, now: TreeEntry): boolean {
  return entry.type === now.type && entry.target === now.target && entry.size === now.size
}

function added(before: FinalTree, after: FinalTree, { mayLose, isClaimed }: Expected): Difference[] {
  // What another base image has, no one promised.
  if (mayLose !== 'nothing') return []
  return [...after].flatMap(([path, { type }]): Difference[] => {
    if (before.has(path) || type === 'directory' || isGenerated(path) || isClaimed(path)) return []
    return [{ rank: RANKS.added, path, words: [{ code: `/${path}` }, ' is new'] }]
  })
}

/** Directories that had something in them and have nothing any more, or are gone with it. */
function emptiedDirectories(before: FinalTree, after: FinalTree): ReadonlySet<string> {
  const full = parentsOf(before)
  const still = parentsOf(after)
  return new Set([...full].filter(path => !still.has(path)))
}

/** Every directory that something but directories stands below. */
function parentsOf(tree: FinalTree): ReadonlySet<string> {
  const parents = new Set<string>()
  for (const [path, { type }] of tree) {
    if (type === 'directory') continue
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const parent = path.slice(0, end)
      if (parents.has(parent)) break
      parents.add(parent)
    }
  }
  return parents
}

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Whether what a symbolic link points at is not there: such a link went with it. */
function leadsNowhere(path: string, { target }: TreeEntry, after: FinalTree): boolean {
  const parts: string[] = target?.startsWith('/') === true ? [] : path.split('/').slice(0, -1)
  for (const part of (target ?? '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.length > 0 && !after.has(parts.join('/'))
}
