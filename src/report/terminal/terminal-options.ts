import type { Paint } from './paint.ts'

export interface TerminalOptions {
  /** Columns of the terminal. Narrower ones than 60 are treated as 60. */
  readonly width: number
  /** Whether to colour with ANSI escapes. */
  readonly colour: boolean
}

/** From this width on there is room for more than the necessary. */
export function isWide({ width }: Canvas): boolean {
  return width >= 100
}

/** {@link TerminalOptions}, ready for use. */
export interface Canvas {
  readonly width: number
  readonly paint: Paint
}
