import type { Bench } from '../bench.ts'
import type { BenchImage } from '../bench-image.ts'
import { isInstalled, type Peer } from '../peers.ts'
import { ratioRow, type Row, unknownRow } from '../row.ts'
import { type Command, type Timed, timeInTurns } from '../timed.ts'

/** What is done to some images, by us and by others. */
export interface Contest<Images extends readonly BenchImage[]> {
  readonly what: string
  readonly images: Images
  /** Ours where no layer is known. */
  readonly cold: Command
  /** Ours where all are. */
  readonly known: Command
  readonly peers: readonly Peer<Images>[]
  /** The largest ratio of our wall time to theirs, cold and known, by their program, where there is a limit. */
  readonly limits: Readonly<Record<string, readonly [cold?: number, known?: number]>>
}

/** Two rows for each peer, and what ours took where all is known. All that is on PATH runs once in each turn, so that a busy machine is busy for all. */
export function besidePeers<Images extends readonly BenchImage[]>(
  { what, images, cold, known, peers, limits }: Contest<Images>,
  { scratch, runs }: Bench,
): { readonly rows: readonly Row[]; readonly known: Timed } {
  const there = peers.filter(({ program }) => isInstalled(program))
  const inBash = (line: string): Command => ({ args: ['bash', '-c', line] })
  const theirs = there.map(({ command }) => inBash(command(images, scratch)))
  const before = there.flatMap(peer => peer.before?.(images, scratch) ?? []).map(inBash)
  timeInTurns(before, 1)
  const [ofCold, ofKnown, ...ofTheirs] = timeInTurns([cold, known, ...theirs], runs)
  if (ofCold === undefined || ofKnown === undefined) throw new Error('nothing was timed')
  const rows = peers.flatMap(({ program, name }): Row[] => {
    const time = ofTheirs[there.findIndex(peer => peer.program === program)]
    if (time === undefined) return [unknownRow(`${what}, to ${name}`, `${program} is not on PATH`)]
    const [mostCold, mostKnown] = limits[program] ?? []
    return [
      ratioRow(`${what}, cold, to ${name}`, ofCold, time, mostCold),
      ratioRow(`${what}, known, to ${name}`, ofKnown, time, mostKnown),
    ]
  })
  return { rows, known: ofKnown }
}
