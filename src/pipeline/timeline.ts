import { formatSeconds } from '../text/format-seconds.ts'
import type { PipelineEvent, PipelinePhase } from './pipeline-event.ts'

type Kind = PipelinePhase['kind'] | 'prepare'

/** How long a run was at each thing. What comes again, as the measuring of each image of a bake, is one thing. */
export class Timeline {
  private readonly now: () => number
  private readonly milliseconds = new Map<Kind, number>()
  private current: Kind = 'prepare'
  private since: number

  /** @param now milliseconds of a clock that is never set back. */
  constructor(now: () => number) {
    this.now = now
    this.since = now()
  }

  readonly onEvent = (event: PipelineEvent): void => {
    if (event.type !== 'phase') return
    this.stop()
    this.current = event.phase.kind
  }

  /** All until now, in the order in which it began: `38.1 s: preparing 1.2 s, building 30.4 s, measuring 4.0 s, …`. */
  inWords(): string {
    this.stop()
    const total = [...this.milliseconds.values()].reduce((sum, each) => sum + each, 0)
    const each = [...this.milliseconds].map(([kind, time]) => `${DOING[kind]} ${formatSeconds(time / 1000)}`)
    return `${formatSeconds(total / 1000)}: ${each.join(', ')}`
  }

  private stop(): void {
    const now = this.now()
    this.milliseconds.set(this.current, (this.milliseconds.get(this.current) ?? 0) + now - this.since)
    this.since = now
  }
}

const DOING: Readonly<Record<Kind, string>> = {
  prepare: 'preparing',
  build: 'building',
  target: 'building required targets',
  fetch: 'reading layers',
  measure: 'measuring',
  compare: 'comparing',
  publish: 'pushing',
  rebuild: 'building the baseline',
  verify: 'trying advice',
  report: 'reporting',
}
