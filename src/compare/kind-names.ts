import { byteAt } from '../model/column.ts'
import { type ImageFiles, NOBODY } from '../model/image-files.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { byName } from './by-size.ts'
import { OTHER_SIDE, type PerSide, type Side } from './compared-pair.ts'
import { KINDS } from './file-kinds.ts'
import { firstFew } from './first-few.ts'
import type { FileMatch } from './file-match.ts'
import type { Twins } from './unchanged-files.ts'

const MAX_EXAMPLES = 5

const BASE_IMAGE = KINDS.indexOf('base image')
const CACHES = KINDS.indexOf('package manager caches')
const OTHER_FILES = KINDS.indexOf('other files')

/** Unpacked bytes on each side by the names of those that have one. */
type Names = Map<string, Record<Side, number>>

interface NamedChange {
  readonly name: string
  readonly change: number
  readonly size: number
}

/**
 * What the kinds of two images are explained by, each by its place in {@link KINDS}. Most files are the same on the other side, and nobody asks
 * for the names of these where they have none but their paths.
 */
export class KindNames {
  private readonly names: readonly Names[] = KINDS.map(() => new Map())
  private readonly platforms: PerSide<PlatformMeasurement>
  private readonly kinds: PerSide<Uint8Array>
  private readonly twins: Twins

  /** @param kinds of all files. */
  constructor(platforms: PerSide<PlatformMeasurement>, kinds: PerSide<Uint8Array>, twins: Twins) {
    this.platforms = platforms
    this.kinds = kinds
    this.twins = twins
  }

  /** @param matches of all files that changed: their paths are known. */
  add(matches: readonly FileMatch[]): void {
    for (const side of ['baseline', 'head'] as const) {
      const kinds = this.kinds[side]
      const isNamed = new Uint8Array(kinds.length)
      for (const { [side]: file, change } of matches) {
        if (file === null || kinds[file] !== OTHER_FILES) continue
        const path = side === 'baseline' ? (change.from ?? change.path) : change.path
        this.addName(OTHER_FILES, side, path, file)
        isNamed[file] = 1
      }
      this.addOthers(side, isNamed)
    }
  }

  /** The names whose bytes differ the most; where none differ, the biggest. */
  examplesOf(kind: number): string[] {
    const named: NamedChange[] = []
    for (const [name, { baseline, head }] of this.names[kind] ?? [])
      named.push(changeOf(name, baseline, head))
    const first = firstFew(named, MAX_EXAMPLES, byChange)
    const isFull = (first[MAX_EXAMPLES - 1]?.change ?? 0) > 0
    const all =
      isFull || kind !== OTHER_FILES
        ? first
        : firstFew([...first, ...this.biggestUnnamed()], MAX_EXAMPLES, byChange)
    return all.map(({ name }) => name)
  }

  private addOthers(side: Side, isNamed: Uint8Array): void {
    const [kinds, isUnnamed] = [this.kinds[side], this.unnamed(side)]
    for (let file = 0; file < kinds.length; file++) {
      if (isNamed[file] === 1 || isUnnamed(file)) continue
      const kind = byteAt(kinds, file)
      const name = nameOf(this.platforms[side], file, kind)
      if (name !== null) this.addName(kind, side, name, file)
    }
  }

  private addName(kind: number, side: Side, name: string, file: number): void {
    const names = this.names[kind]
    const sizes = names?.get(name) ?? { baseline: 0, head: 0 }
    if (sizes.baseline === 0 && sizes.head === 0) names?.set(name, sizes)
    sizes[side] += this.platforms[side].files.unpacked(file)
  }

  private unnamed(side: Side): (file: number) => boolean {
    const [kinds, twins, others] = [this.kinds[side], this.twins[side], this.kinds[OTHER_SIDE[side]]]
    return file => {
      const twin = twins[file] ?? NOBODY
      return twin !== NOBODY && kinds[file] === OTHER_FILES && others[twin] === OTHER_FILES
    }
  }

  private biggestUnnamed(): NamedChange[] {
    const { files } = this.platforms.head
    const unnamed = files.filter(this.unnamed('head'))
    return firstFew(unnamed, MAX_EXAMPLES, bySize(files)).map(file => {
      return changeOf(files.path(file), files.unpacked(file), files.unpacked(file))
    })
  }
}

/** What a file is named by in a sentence: its package, the base's reference, its cache's directory, or itself. */
function nameOf({ base, files, packages }: PlatformMeasurement, file: number, kind: number): string | null {
  if (kind === BASE_IMAGE) return base.kind === 'known' ? base.reference : null
  if (kind === CACHES) return files.path(file).split('/').slice(0, 3).join('/')
  const owner = files.owner(file)
  return (owner === null ? undefined : packages[owner]?.name) ?? files.path(file)
}

function bySize(files: ImageFiles): (a: number, b: number) => number {
  return (a, b) => files.unpacked(b) - files.unpacked(a) || byName(files.path(a), files.path(b))
}

function changeOf(name: string, was: number, is: number): NamedChange {
  return { name, change: Math.abs(is - was), size: Math.max(was, is) }
}

function byChange(a: NamedChange, b: NamedChange): number {
  return b.change - a.change || b.size - a.size || byName(a.name, b.name)
}
