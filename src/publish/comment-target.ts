import { marker } from '../report/comment/marker.ts'
import type { CommitLinks } from '../report/markdown-options.ts'
import type { AloneComment } from './alone-comment.ts'
import type { CommentRun } from './plan-comment.ts'

/** Which comment, for what, and when there is a first one. */
export interface CommentTarget {
  readonly mode: 'auto' | 'on-change' | 'always'
  readonly key: string
  readonly pullRequest: number
  readonly authorIsBot: boolean
  readonly run: CommentRun
  readonly links: CommitLinks
  /** Whether it is known that the token cannot write, so that one refusal is enough. */
  readonly readOnly?: boolean
  /** Of a comment that one step writes alone. */
  readonly alone?: AloneComment
}

/** The key of a target as the marker spells it. */
export function existingKey({ key }: Pick<CommentTarget, 'key'>): string {
  return /key=(\S+)/.exec(marker({ marker: { key } }))?.[1] ?? ''
}
