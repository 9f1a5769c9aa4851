import type { Overview } from '../overview.ts'
import { countNoun } from '../summary/count-noun.ts'

/** How many jobs had a word to say, of how many. */
export function jobWords({ reported, expected }: NonNullable<Overview['jobs']>): string {
  return expected === null
    ? `${countNoun(reported, 'job')} reported, of how many is not known`
    : `${reported} of ${countNoun(expected, 'job')} reported`
}
