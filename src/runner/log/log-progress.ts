import type { SolveEvent } from '../../buildx/solve/solve-event.ts'
import { stripTargetPrefix } from '../../buildx/solve/strip-target-prefix.ts'
import { Pace } from '../../pipeline/pace.ts'
import { phaseInWords } from '../../pipeline/phase-in-words.ts'
import type { PipelineEvent } from '../../pipeline/pipeline-event.ts'
import { movingInWords, readingInWords } from '../../pipeline/progress-in-words.ts'
import { Timeline } from '../../pipeline/timeline.ts'
import { capitalized } from '../../text/capitalized.ts'
import { visible } from '../../text/escape/visible.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import { annotationOf } from './annotation-of.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** Lines that a step has printed while another step had the log. More are counted only. */
const MOST_WAITING = 2000

interface Step {
  readonly title: string
  /** When to say how far it is. */
  readonly pace: Pace
  waiting: string[]
  dropped: number
  /** How it ended, or null while it runs. */
  end: string | null
}

/**
 * Shows a run in the log as it goes: one group a build step, live. Steps that run at the same time take turns: the others'
 * lines wait until the one that has the log is done.
 */
export class LogProgress {
  private readonly log: WorkflowLog
  private readonly annotates: boolean
  private readonly steps = new Map<number, Step>()
  /** The step that has the log. */
  private current: number | null = null
  private readonly now: () => number
  private readonly timeline: Timeline
  /** Of what has no steps. */
  private pace: Pace

  /**
   * @param annotates whether warnings of the build become annotations; else they are lines like all others.
   * @param now milliseconds of a clock that is never set back.
   */
  constructor(log: WorkflowLog, annotates = true, now = () => performance.now()) {
    this.log = log
    this.annotates = annotates
    this.now = now
    this.timeline = new Timeline(now)
    this.pace = new Pace(now)
  }

  readonly onEvent = (event: PipelineEvent): void => {
    this.timeline.onEvent(event)
    if (event.type === 'solve') this.solve(event.event)
    else if (event.type === 'warning') this.log.warning(event.message)
    else if (event.type === 'finding') this.log.annotate(annotationOf(event.dockerfile, event.finding))
    else if (event.type === 'phase') this.phase(event)
    else if (event.type === 'cache') this.cache(event.sentence)
    else this.measure(event.progress)
  }

  /** To be called at the end, however it came: shows what still waits. */
  end(): void {
    for (const number of [...this.steps.keys()]) this.flush(number)
    this.log.endGroup()
  }

  /** Says what took how long, as the last line. */
  tellTimes(): void {
    this.end()
    this.log.lines([this.timeline.inWords()])
  }

  /** It is told after the build, so whatever still waits comes first. */
  private cache(sentence: string): void {
    this.end()
    this.log.lines([sentence])
  }

  private phase({ phase }: Extract<PipelineEvent, { type: 'phase' }>): void {
    this.end()
    this.steps.clear()
    this.pace = new Pace(this.now)
    this.log.lines([capitalized(phaseInWords(phase))])
  }

  private measure(progress: Extract<PipelineEvent, { type: 'measure' }>['progress']): void {
    if (progress.layers > 0 && this.pace.isDue()) this.log.lines([readingInWords(progress)])
  }

  private solve(event: SolveEvent): void {
    switch (event.type) {
      case 'step-started':
        this.step(event.step, event.name)
        break
      case 'step-log':
        this.print(event.step, this.step(event.step, event.name), event.text)
        break
      case 'step-moving':
        this.move(event)
        break
      case 'step-completed':
        this.complete(event)
        break
      case 'warning':
        this.warn(event.url === null ? event.message : `${event.message} (${event.url})`)
        break
      case 'text':
        break
    }
  }

  private warn(message: string): void {
    if (this.annotates) this.log.warning(visible(message, 1000))
    else this.log.lines([`warning: ${message}`])
  }

  private step(number: number, title: string): Step {
    const step = this.steps.get(number) ?? {
      title,
      pace: new Pace(this.now),
      waiting: [],
      dropped: 0,
      end: null,
    }
    this.steps.set(number, step)
    return step
  }

  private move(event: Extract<SolveEvent, { type: 'step-moving' }>): void {
    const step = this.step(event.step, event.name)
    if (step.pace.isDue()) this.print(event.step, step, movingInWords(event))
  }

  private print(number: number, step: Step, text: string): void {
    if (this.current === null) this.open(number, step)
    if (this.current === number) this.log.lines([text])
    else if (step.waiting.length < MOST_WAITING) step.waiting.push(text)
    else step.dropped += 1
  }

  private complete(event: Extract<SolveEvent, { type: 'step-completed' }>): void {
    const step = this.step(event.step, event.name)
    step.end = endOf(event)
    if (this.current === null || this.current === event.step) this.flush(event.step)
    if (this.current !== null) return
    for (const [number, { end }] of this.steps) if (end !== null) this.flush(number)
    this.giveLogToNext()
  }

  /** A step that waits with lines gets the log, live from here on. */
  private giveLogToNext(): void {
    const next = [...this.steps].find(([, step]) => step.waiting.length > 0)
    if (next === undefined) return
    this.open(...next)
    this.log.lines(next[1].waiting)
    next[1].waiting = []
  }

  private open(number: number, step: Step): void {
    this.log.group(step.title)
    this.current = number
  }

  /** Everything that a step has to show; a step that printed nothing is one line. */
  private flush(number: number): void {
    const step = this.steps.get(number)
    if (step === undefined) return
    this.steps.delete(number)
    const lines = [...step.waiting, ...(step.dropped > 0 ? [`(${step.dropped} more lines)`] : [])]
    if (lines.length > 0 && this.current !== number) this.open(number, step)
    this.log.lines(lines)
    if (this.current === number) {
      this.log.lines(step.end === null ? [] : [step.end])
      this.log.endGroup()
      this.current = null
    } else if (step.end !== null && isTelling(step)) this.log.lines([`${step.title}  ${step.end}`])
  }
}

/** BuildKit's own errands, like loading the Dockerfile, are news only when they fail. */
function isTelling({ title, end }: Step): boolean {
  return !stripTargetPrefix(title).startsWith('[internal]') || end?.startsWith('failed') === true
}

function endOf({ seconds, cached, error }: Extract<SolveEvent, { type: 'step-completed' }>): string {
  if (error !== null) return `failed: ${error}`
  if (cached) return 'cached'
  return seconds === null ? 'done' : `done in ${formatSeconds(seconds)}`
}
