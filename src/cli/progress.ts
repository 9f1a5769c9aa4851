import { stripVTControlCharacters } from 'node:util'
import type { CheckFinding } from '../buildx/checks/check-finding.ts'
import type { SolveEvent } from '../buildx/solve/solve-event.ts'
import { stripTargetPrefix } from '../buildx/solve/strip-target-prefix.ts'
import { Pace } from '../pipeline/pace.ts'
import { phaseInWords } from '../pipeline/phase-in-words.ts'
import type { PipelineEvent, PipelinePhase } from '../pipeline/pipeline-event.ts'
import { movingInWords, readingInWords } from '../pipeline/progress-in-words.ts'
import { visible } from '../text/escape/visible.ts'
import { formatSeconds } from '../text/format-seconds.ts'
import { type Output, widthOf } from './cli-io.ts'

/** Milliseconds between two paintings of the live line. */
const PACE = 80

/** Back to the start of the line, and clear it (ECMA-48: CR, EL 0). */
const CLEAR = '\r\u001b[K'

/**
 * Shows a run on standard error: on a terminal one live line that is gone at the end, elsewhere a line for each thing that
 * happened, and now and then one for how far it is that takes long.
 */
export class Progress {
  private readonly output: Output
  private readonly style: 'live' | 'plain' | 'quiet'
  private painted = 0
  private live = false
  private readonly now: () => number
  /** Of the step, or the reading, that was told of last. */
  private pace: Pace

  /**
   * @param type `auto`, `plain`, `tty` or `quiet`.
   * @param now milliseconds of a clock that is never set back.
   */
  constructor(output: Output, type: string, now = () => performance.now()) {
    this.output = output
    this.now = now
    this.pace = new Pace(now)
    if (type === 'quiet') this.style = 'quiet'
    else this.style = type === 'tty' || (type === 'auto' && output.isTTY === true) ? 'live' : 'plain'
  }

  readonly onEvent = (event: PipelineEvent): void => {
    switch (event.type) {
      case 'warning':
        this.line(`warning: ${event.message}`, true)
        break
      case 'finding':
        this.line(findingInWords(event.dockerfile, event.finding), false)
        break
      case 'cache':
        this.line(event.sentence, false)
        break
      case 'phase':
        this.phase(event.phase)
        break
      case 'measure':
        if (event.progress.layers > 0) this.moving(readingInWords(event.progress))
        break
      case 'solve':
        this.solve(event.event)
    }
  }

  /** Removes the live line. */
  end(): void {
    if (this.live) this.output.write(CLEAR)
    this.live = false
  }

  private solve(event: SolveEvent): void {
    if (event.type === 'step-started') {
      this.pace = new Pace(this.now)
      this.show(event.name, false)
    }
    if (event.type === 'step-moving') this.moving(`${event.name}: ${movingInWords(event)}`)
    if (event.type === 'step-log') {
      if (this.style === 'plain') this.line(`#${event.step} ${event.text}`, false)
      else this.show(`${event.name}: ${event.text}`, false)
    }
    if (event.type === 'step-completed' && this.style === 'plain' && isTelling(event)) {
      this.line(`#${event.step} ${event.name}  ${endOf(event)}`, false)
    }
    if (event.type === 'warning') this.line(`warning: ${event.message}`, false)
  }

  private phase(phase: PipelinePhase): void {
    this.pace = new Pace(this.now)
    // It takes no time, unless it says by itself what it is at.
    this.show(phaseInWords(phase), phase.kind !== 'compare')
  }

  /** How far something is: elsewhere than on a live line, each time is a line that stays. */
  private moving(text: string): void {
    if (this.style === 'live') this.show(text, false)
    else if (this.style === 'plain' && this.pace.isDue()) this.line(text, false)
  }

  /** What is going on now: replaces the live line, and is a line of its own elsewhere when it `matters`. */
  private show(text: string, matters: boolean): void {
    if (this.style === 'plain' && matters) this.line(text, matters)
    if (this.style !== 'live') return
    const now = this.now()
    if (!matters && now - this.painted < PACE) return
    this.painted = now
    this.live = true
    this.output.write(`${CLEAR}${readable(text, widthOf(this.output) - 1)}`)
  }

  /** A line that stays. */
  private line(text: string, matters: boolean): void {
    if (this.style === 'quiet' && !matters) return
    this.end()
    this.output.write(`${readable(text, 1000)}\n`)
  }
}

function findingInWords(dockerfile: string, { rule, message, line }: CheckFinding): string {
  return `${dockerfile}${line === null ? '' : `:${line}`} ${rule}: ${message}`
}

function endOf({ seconds, cached, error }: Extract<SolveEvent, { type: 'step-completed' }>): string {
  if (error !== null) return `failed: ${error}`
  if (cached) return 'cached'
  return seconds === null ? 'done' : formatSeconds(seconds)
}

/** BuildKit's own errands, like loading the Dockerfile, are news only when they fail. */
function isTelling({ name, error }: { readonly name: string; readonly error: string | null }): boolean {
  return error !== null || !stripTargetPrefix(name).startsWith('[internal]')
}

function readable(text: string, most: number): string {
  return visible(stripVTControlCharacters(text).trimEnd().replaceAll('\t', '    '), most)
}
