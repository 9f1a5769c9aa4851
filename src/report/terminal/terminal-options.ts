import type { Paint } from './paint.ts'

export interface TerminalOptions {
  /** Columns of the terminal. Narrower ones than 40 are treated as 40. */
  readonly width: number
  /** Whether to colour with ANSI escapes. */
  readonly colour: boolean
}

/** {@link TerminalOptions}, ready for use. */
export interface Canvas {
  readonly width: number
  readonly paint: Paint
}
