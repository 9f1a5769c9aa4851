import { visible } from '../text/escape/visible.ts'
import type { Check } from './post-check.ts'

type Shown = Pick<Check, 'conclusion' | 'state' | 'title'>

/** GitHub takes no more of a commit status. Characters. */
const LONGEST_TITLE = 140

/** What a check shows when the comment could not be written: it says so, and is not green, since the comment may still say something else. */
export function withoutComment({ conclusion, state, title }: Shown): Shown {
  const said = visible(`comment not written: ${title}`, LONGEST_TITLE)
  if (conclusion === 'failure') return { conclusion, state, title: said }
  return { conclusion: 'neutral', state: 'pending', title: said }
}
