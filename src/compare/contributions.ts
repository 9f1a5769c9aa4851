import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { Blame, Cause, CauseSubject } from '../model/comparison.ts'
import { NOBODY as NO_TWIN } from '../model/image-files.ts'
import type { LayerPair } from './align-layers.ts'
import { type Answer, findAnswers, NO_ANSWER } from './answers.ts'
import { findBringers } from './bringers.ts'
import type { PackageComparison } from './compare-packages.ts'
import { type ComparedPair, layerAt, OTHER_SIDE, type PerSide, type Side } from './compared-pair.ts'
import type { FileMatch } from './file-match.ts'
import type { MatchedFiles } from './match-files.ts'
import type { PackageMatch } from './match-packages.ts'
import type { Twins } from './unchanged-files.ts'

/** Some bytes of the delta, with all that can be said of them. */
export interface Contribution {
  /** Signed: what the head has counts up, what the baseline had counts down. */
  readonly bytes: Bytes
  readonly blame: Blame
  /**
   * The line that is answerable: the one that brought the file (not one that copied it for its owner or mode later), or, for
   * what it hid or uncovered in a layer that both sides share, the one that did.
   */
  readonly line: Cause['line']
  /** Whether they are answered for by a layer of the base image. */
  readonly ofBase: boolean
}

/** Bytes of a visible file that changed. */
export interface FileContribution extends Contribution {
  readonly match: FileMatch
  /** The side that the bytes are on; `head` for what a file has more or less than before. */
  readonly side: Side
  /** The package that owns them. */
  readonly owner: PackageMatch | null
}

/** Bytes without a name. */
export interface NamelessContribution extends Contribution {
  readonly subject: NamelessBytes
}

type HiddenBytes = Extract<CauseSubject, { readonly type: 'hidden' }>
type NamelessBytes = HiddenBytes | { readonly type: 'structure' } | { readonly type: 'repacked' }

/** The books of a comparison. */
export interface Contributions {
  /** Those about one file stand one behind the other. */
  readonly files: readonly FileContribution[]
  readonly nameless: readonly NamelessContribution[]
}

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
  found: FoundFiles,
  packages: PackageComparison,
): Contributions {
  const books = new Books(sides, findAnswers(sides, blames), found.twins, packages)
  for (const match of found.matches) books.postMatch(match)
  for (const side of ['baseline', 'head'] as const) {
    for (const file of found.others[side]) books.postFile(side, file, null)
    for (const file of found.same[side]) books.postFile(side, file, null)
  }
  sides.layers.forEach((pair, index) => {
    books.postStructure(pair, blames[index] ?? null)
  })
  return books
}

/** What is known of the files that do not cancel out: each is in a match, or one of the others, or the same at another place. */
export interface FoundFiles extends MatchedFiles {
  readonly others: PerSide<readonly number[]>
  readonly twins: Twins
}

const REPACKED = { type: 'repacked' } as const
const STRUCTURE = { type: 'structure' } as const

class Books implements Contributions {
  readonly files: FileContribution[] = []
  readonly nameless: NamelessContribution[] = []
  private readonly sides: ComparedPair
  private readonly answers: PerSide<readonly (Answer | undefined)[]>
  private readonly bringers: PerSide<(file: number) => number | null>
  private readonly twins: Twins
  private readonly packages: PackageComparison

  constructor(sides: ComparedPair, answers: Books['answers'], twins: Twins, packages: PackageComparison) {
    this.sides = sides
    this.answers = answers
    this.bringers = { baseline: findBringers(sides.baseline.files), head: findBringers(sides.head.files) }
    this.twins = twins
    this.packages = packages
  }

  postMatch(match: FileMatch): void {
    const { baseline, head, change } = match
    const answer = this.sharedAnswer(match)
    if (answer !== null) {
      const { blame, line, ofBase } = answer
      this.files.push({
        bytes: change.delta,
        blame: blame ?? 'yours',
        line,
        ofBase,
        match,
        side: 'head',
        owner: null,
      })
      return
    }
    if (baseline !== null) this.postFile('baseline', baseline, match)
    if (head !== null) this.postFile('head', head, match)
  }

  /** That of both sides of a file that changed in its place: most often, and then one posting is enough for what it has more or less. */
  private sharedAnswer({ baseline, head }: FileMatch): Answer | null {
    if (baseline === null || head === null) return null
    if (this.hasTwin('baseline', baseline) || this.hasTwin('head', head)) return null
    const { baseline: before, head: after } = this.sides
    if (before.files.owner(baseline) !== null || after.files.owner(head) !== null) return null
    const answer = this.answerOf('head', head)
    return answer === this.answerOf('baseline', baseline) ? answer : null
  }

  /** @param match null: the file does not show, or is the same on both sides and only packed in another way. */
  postFile(side: Side, file: number, match: FileMatch | null): void {
    const { files } = this.sides[side]
    const twin = this.twins[side][file] ?? NO_TWIN
    if (twin !== NO_TWIN && files.isHidden(file) !== this.sides[OTHER_SIDE[side]].files.isHidden(twin)) {
      this.postTransition(side, file, twin, match)
    } else {
      this.post(side, file, match, signed(side, files.bytes(file)), this.answerOf(side, file))
    }
  }

  /** A file of a shared layer that shows on one side only. */
  private postTransition(side: Side, file: number, twin: number, match: FileMatch | null): void {
    const [here, there] = [this.sides[side].files, this.sides[OTHER_SIDE[side]].files]
    const hider =
      (here.isHidden(file)
        ? this.answers[side][here.hiddenBy(file)]
        : this.answers[OTHER_SIDE[side]][there.hiddenBy(twin)]) ?? NO_ANSWER
    if (side === 'baseline') {
      this.post(side, file, match, signed(side, here.bytes(file)), hider)
      return
    }
    // What the layer's other packing makes of the same file is not the hider's doing.
    this.post(side, file, match, there.bytes(twin), hider)
    const blame = this.answers[side][here.layer(file)]?.blame ?? hider.blame
    this.post(side, file, match, subtractBytes(here.bytes(file), there.bytes(twin)), { ...hider, blame })
  }

  postStructure(pair: LayerPair, blame: Blame | null): void {
    for (const side of ['baseline', 'head'] as const) {
      const at = pair[side]
      const layer = layerAt(this.sides[side], at)
      if (at === null || layer === undefined || pair.kind === 'same') continue
      const bytes = signed(side, { compressed: layer.structure, unpacked: 0 })
      this.postNameless(STRUCTURE, bytes, { ...(this.answers[side][at] ?? NO_ANSWER), blame })
    }
  }

  private post(side: Side, file: number, match: FileMatch | null, bytes: Bytes, answer: Answer): void {
    if (match === null) {
      this.postNameless(this.namelessOf(side, file), bytes, answer)
      return
    }
    const { blame, line, ofBase } = answer
    const owner = this.packages.matchOf(side, this.sides[side].files.owner(file))
    this.files.push({ bytes, blame: blame ?? 'yours', line, ofBase, match, side, owner })
  }

  private postNameless(subject: NamelessBytes, bytes: Bytes, { blame, line, ofBase }: Answer): void {
    if (bytes.compressed === 0 && bytes.unpacked === 0) return
    this.nameless.push({ bytes, blame: blame ?? 'yours', line, ofBase, subject })
  }

  private namelessOf(side: Side, file: number): NamelessBytes {
    const hidden = this.sides[side].files.hidden(file)
    if (hidden === undefined) return REPACKED
    const { by, why } = hidden
    const line = this.answers[side][by]?.line ?? null
    return { type: 'hidden', why: why === 'opaque' ? 'deleted' : why, by: line }
  }

  private answerOf(side: Side, file: number): Answer {
    const own = this.answers[side][this.sides[side].files.layer(file)] ?? NO_ANSWER
    const bringer = this.bringers[side](file)
    const first = bringer === null ? undefined : this.answers[side][bringer]
    return first === undefined || first.ofBase ? own : { ...own, line: first.line }
  }

  private hasTwin(side: Side, file: number): boolean {
    return this.twins[side][file] !== NO_TWIN
  }
}

function signed(side: Side, { compressed, unpacked }: Bytes): Bytes {
  return side === 'head' ? { compressed, unpacked } : subtractBytes(NO_BYTES, { compressed, unpacked })
}
