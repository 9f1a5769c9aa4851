import { styleText } from 'node:util'

export type Style = 'plain' | 'heading' | 'strong' | 'good' | 'bad' | 'near' | 'faint'

const FORMATS = {
  heading: ['bold', 'cyan'],
  strong: ['bold'],
  good: ['green'],
  bad: ['red', 'bold'],
  near: ['yellow'],
  faint: ['dim'],
} as const

/** Colours a text that is already fit to print. */
export type StyleText = (style: Style, text: string) => string

/** A styler that colours, or one that leaves texts as they are. */
export function styler(colour: boolean): StyleText {
  if (!colour) return (_style, text) => text
  // Whether the other end takes colours was settled by whoever asked for them.
  return (style, text) =>
    style === 'plain' || text === '' ? text : styleText([...FORMATS[style]], text, { validateStream: false })
}

/** Where a report is shown. */
export interface TextOptions {
  readonly width: number
  readonly paint: StyleText
}
