import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { Blame, Cause, CauseSubject } from '../model/comparison.ts'
import { type ImageFiles, NOBODY as NO_TWIN } from '../model/image-files.ts'
import type { Hidden } from '../model/file-record.ts'
import type { LayerMeasurement } from '../model/measurement.ts'
import type { LayerPair } from './align-layers.ts'
import { type ComparedPair, layerAt } from './compared-pair.ts'
import type { FileMatch } from './match-files.ts'
import type { Twins } from './unchanged-files.ts'

/** What a posting is about: bytes without a name, or a visible file that changed. */
export type ContributedThing = HiddenBytes | 'structure' | 'repacked' | ContributedFile

type HiddenBytes = Extract<CauseSubject, { readonly type: 'hidden' }>

export interface ContributedFile {
  readonly match: FileMatch
  /** The side that the bytes are on, and the index of the package there that owns them. */
  readonly side: 'baseline' | 'head'
  readonly owner: number | null
}

/** Some bytes of the delta, with all that can be said of them. */
export interface Contribution {
  /** Signed: what the head has counts up, what the baseline had counts down. */
  readonly bytes: Bytes
  readonly blame: Blame
  readonly subject: ContributedThing
  /**
   * The line that is answerable: the one that brought the file (not one that copied it for its owner or mode later), or, for
   * what it hid or uncovered in a layer that both sides share, the one that did.
   */
  readonly line: Cause['line']
  /** Whether they are answered for by a layer of the base image. */
  readonly ofBase: boolean
}

/** What a posting inherits from the layer that answers for it. */
interface Answer {
  readonly blame: Blame | null
  readonly line: Cause['line']
  readonly ofBase: boolean
}

const NOBODY: Answer = { blame: null, line: null, ofBase: false }

type Side = 'baseline' | 'head'

const OTHER = { baseline: 'head', head: 'baseline' } as const

/**
 * The books of a comparison: every byte of the delta is in exactly one posting, and every table is a sum over postings. The
 * postings of one blame add up to the delta of the layers of that blame.
 *
 * What is hidden ships in the layer of the line that made it, so that line answers for it, and is where advice says how to
 * be rid of it. A file in a layer that both sides share may show on one side and be hidden on the other: the line that made
 * it did not change, and its layer is as big as before. There the line that hides it answers, as the change is its own. What
 * shows, or is hidden, on both sides in the same blob cancels out and is not posted.
 */
export function contributionsTo(
  sides: ComparedPair,
  blames: readonly (Blame | null)[],
  found: MatchedFiles,
): Contribution[] {
  const books = new Books(sides, blames, found)
  for (const side of ['baseline', 'head'] as const) {
    for (let file = 0; file < sides[side].files.length; file++) books.postFile(side, file)
  }
  sides.layers.forEach((pair, index) => {
    books.postStructure(pair, blames[index] ?? null)
  })
  return books.postings
}

/** Whether a posting is about a file that shows. */
export function isFile(subject: ContributedThing): subject is ContributedFile {
  return typeof subject === 'object' && 'match' in subject
}

/** Which files are the same on both sides: those in layers that are, and of those that show all that are in no match. */
interface MatchedFiles {
  readonly matches: readonly FileMatch[]
  readonly twins: Twins
}

class Books {
  readonly postings: Contribution[] = []
  private readonly sides: ComparedPair
  private readonly matchOf: Record<Side, Map<number, FileMatch>> = { baseline: new Map(), head: new Map() }
  private readonly twins: Twins
  private readonly answers: Record<Side, Answer[]>
  private readonly bringers: Record<Side, Bringers>

  constructor(sides: ComparedPair, blames: readonly (Blame | null)[], { matches, twins }: MatchedFiles) {
    this.sides = sides
    this.twins = twins
    this.bringers = { baseline: findBringers(sides.baseline.files), head: findBringers(sides.head.files) }
    for (const match of matches) {
      if (match.baseline !== null) this.matchOf.baseline.set(match.baseline.index, match)
      if (match.head !== null) this.matchOf.head.set(match.head.index, match)
    }
    this.answers = { baseline: [], head: [] }
    sides.layers.forEach((pair, index) => {
      for (const side of ['baseline', 'head'] as const) {
        const at = pair[side]
        const layer = layerAt(sides[side], at)
        if (at === null || layer === undefined) continue
        this.answers[side][at] = this.answerOf(side, layer, pair, blames[index] ?? null)
      }
    })
  }

  postFile(side: Side, file: number): void {
    const { files } = this.sides[side]
    const twin = this.twins[side][file] ?? NO_TWIN
    const own = this.answers[side][files.layer(file)] ?? NOBODY
    if (twin !== NO_TWIN && files.isHidden(file) !== this.sides[OTHER[side]].files.isHidden(twin)) {
      this.postTransition(side, file, twin, own)
      return
    }
    // Hidden on both sides, or shown on both.
    if (twin !== NO_TWIN && own.blame === null) return
    this.post(this.signed(side, file), this.subjectOf(side, file), {
      ...own,
      line: this.lineOf(side, file, own),
    })
  }

  private lineOf(side: Side, file: number, own: Answer): Cause['line'] {
    const bringers = this.bringers[side]
    if (bringers.size === 0) return own.line
    const { files } = this.sides[side]
    const bringer = this.answers[side][bringers.get(placeOf(files.layer(file), files.path(file))) ?? -1]
    return bringer === undefined || bringer.ofBase ? own.line : bringer.line
  }

  /** A file of a shared layer that shows on one side only. */
  private postTransition(side: Side, file: number, twin: number, own: Answer): void {
    const [here, there] = [this.sides[side].files, this.sides[OTHER[side]].files]
    const hider = here.isHidden(file)
      ? this.answers[side][here.hiddenBy(file)]
      : this.answers[OTHER[side]][there.hiddenBy(twin)]
    const subject = this.subjectOf(side, file)
    if (side === 'baseline') {
      this.post(this.signed(side, file), subject, hider ?? NOBODY)
      return
    }
    // What the layer's other packing makes of the same file is not the hider's doing.
    this.post(there.bytes(twin), subject, hider ?? NOBODY)
    const blame = own.blame ?? hider?.blame ?? null
    this.post(subtractBytes(here.bytes(file), there.bytes(twin)), subject, { ...(hider ?? NOBODY), blame })
  }

  private signed(side: Side, file: number): Bytes {
    return signed(side, this.sides[side].files.bytes(file))
  }

  postStructure(pair: LayerPair, blame: Blame | null): void {
    for (const side of ['baseline', 'head'] as const) {
      const at = pair[side]
      const layer = layerAt(this.sides[side], at)
      if (at === null || layer === undefined || pair.kind === 'same') continue
      const bytes = signed(side, { compressed: layer.structure, unpacked: 0 })
      this.post(bytes, 'structure', { ...(this.answers[side][at] ?? NOBODY), blame })
    }
  }

  private post(bytes: Bytes, subject: ContributedThing, { blame, line, ofBase }: Answer): void {
    if (bytes.compressed === 0 && bytes.unpacked === 0 && !isFile(subject)) return
    this.postings.push({ bytes, subject, blame: blame ?? 'yours', line, ofBase })
  }

  private subjectOf(side: Side, file: number): ContributedThing {
    const { files } = this.sides[side]
    const hidden = files.hidden(file)
    if (hidden !== undefined) return this.hiddenBytes(side, hidden)
    const match = this.matchOf[side].get(file)
    return match === undefined ? 'repacked' : { match, side, owner: files.owner(file) }
  }

  private hiddenBytes(side: Side, { by, why }: Hidden): HiddenBytes {
    const line = this.answers[side][by]?.line ?? null
    return { type: 'hidden', why: why === 'opaque' ? 'deleted' : why, by: line }
  }

  /** A line that both sides have is named by the head's index. */
  private answerOf(side: Side, layer: LayerMeasurement, layers: LayerPair, blame: Blame | null): Answer {
    const ofBase = layer.origin === 'base'
    if (layer.line === null) return { blame, line: ofBase ? null : this.stepOf(layers), ofBase }
    const pair = this.sides.lines.find(each => each[side] === layer.line)
    const line: Cause['line'] =
      pair?.head != null ? { side: 'head', index: pair.head } : { side, index: layer.line }
    return { blame, line, ofBase }
  }

  /** What the history says of a layer without a line, in the words of the side that has it now. */
  private stepOf({ baseline, head }: LayerPair): Cause['line'] {
    const [was, is] = [layerAt(this.sides.baseline, baseline), layerAt(this.sides.head, head)]
    const step = is?.createdBy ?? was?.createdBy ?? null
    return step === null ? null : { side: is === undefined ? 'baseline' : 'head', step }
  }
}

/** The layer that brought a file, by the place of each copy of it that later layers made for its owner or mode. */
type Bringers = ReadonlyMap<string, number>

/** @param files in the order of their layers, so that a copy of a copy is known by its first. */
function findBringers(files: ImageFiles): Bringers {
  const bringers = new Map<string, number>()
  for (const file of files.hiddenFiles()) {
    const hidden = files.hidden(file)
    if (hidden?.why !== 'metadata') continue
    const [layer, path] = [files.layer(file), files.path(file)]
    bringers.set(placeOf(hidden.by, path), bringers.get(placeOf(layer, path)) ?? layer)
  }
  return bringers
}

function placeOf(layer: number, path: string): string {
  return `${layer} ${path}`
}

function signed(side: Side, { compressed, unpacked }: Bytes): Bytes {
  return side === 'head' ? { compressed, unpacked } : subtractBytes(NO_BYTES, { compressed, unpacked })
}
