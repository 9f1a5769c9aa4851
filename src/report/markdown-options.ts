/** What a rendering needs to know beside the report. */
export interface MarkdownOptions {
  /** Makes Dockerfile lines and the commit links. */
  readonly links?: CommitLinks
  /** Puts an invisible marker on top, by which an earlier comment is found again. */
  readonly marker?: { readonly key: string; readonly run?: { readonly id: number; readonly attempt: number } }
  /** The most bytes to return, in UTF-8. Default: 60,000, safe for a GitHub comment. */
  readonly maxBytes?: number
  /** Whether all is told even where nothing changed and one line would do. */
  readonly full?: boolean
}

/** Where the files of the build can be looked at. */
export interface CommitLinks {
  /** `https://github.com`. */
  readonly server: string
  /** `acme/shop`. */
  readonly repository: string
  /** The commit that was measured, in full. */
  readonly sha: string
}
