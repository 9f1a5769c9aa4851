import { type ImageFiles, NOBODY } from '../model/image-files.ts'
import type { LayerPair } from './align-layers.ts'
import { type ComparedPair, OTHER_SIDE, type Side } from './compared-pair.ts'
import type { ImageLayers } from './image-layers.ts'
import type { UnchangedFiles } from './unchanged-files.ts'

/** Files of one side that a table may tell of, by their indexes and in order: most often a small part of all. */
export interface CandidateFiles {
  /** They show, and do not show in the same layer of the other side. */
  readonly shown: readonly number[]
  /** All others. */
  readonly others: readonly number[]
}

/** All files but those that show, or are hidden, on both sides in the same blob: they cancel out. */
export function findCandidates(
  side: Side,
  sides: ComparedPair,
  layers: ImageLayers,
  unchanged: UnchangedFiles,
): CandidateFiles {
  const found = new Candidates(side, sides, unchanged)
  for (const pair of sides.layers) {
    if (unchanged.settled.has(pair)) continue
    for (const file of layers.filesOf(pair[side] ?? NOBODY)) found.add(file, pair)
  }
  found.addUncovered()
  return found.inOrder()
}

class Candidates {
  private readonly shown: number[] = []
  private readonly others: number[] = []
  private readonly files: ImageFiles
  private readonly there: ImageFiles
  private readonly twins: Int32Array
  private readonly twinsThere: Int32Array
  /** By the index of each layer of this side whether all of its files cancel out, unless they are hidden on one side only. */
  private readonly isSettled: readonly boolean[]

  constructor(side: Side, sides: ComparedPair, { twins, settled }: UnchangedFiles) {
    this.files = sides[side].files
    this.there = sides[OTHER_SIDE[side]].files
    this.twins = twins[side]
    this.twinsThere = twins[OTHER_SIDE[side]]
    const isSettled = sides[side].layers.map(() => false)
    for (const pair of settled) isSettled[pair[side] ?? NOBODY] = true
    this.isSettled = isSettled
  }

  add(file: number, { kind }: LayerPair): void {
    const twin = this.twins[file] ?? NOBODY
    const isHidden = this.files.isHidden(file)
    const isAlike = twin !== NOBODY && this.there.isHidden(twin) === isHidden
    if (isAlike && kind === 'same') return
    if (isAlike || isHidden) this.others.push(file)
    else this.shown.push(file)
  }

  /** In a settled layer, only hidden files need a look: where a file shows on one side alone, it is hidden on the other. */
  addUncovered(): void {
    for (const file of this.files.hiddenFiles()) {
      const isSettled = this.isSettled[this.files.layer(file)] === true
      if (isSettled && !this.there.isHidden(this.twins[file] ?? NOBODY)) this.others.push(file)
    }
    for (const other of this.there.hiddenFiles()) {
      const file = this.twinsThere[other] ?? NOBODY
      const isSettled = file !== NOBODY && this.isSettled[this.files.layer(file)] === true
      if (isSettled && !this.files.isHidden(file)) this.shown.push(file)
    }
  }

  inOrder(): CandidateFiles {
    const byIndex = (a: number, b: number): number => a - b
    return { shown: this.shown.sort(byIndex), others: this.others.sort(byIndex) }
  }
}
