/** Whether a text is the full name of a commit, and nothing that git could read as an option or an expression. */
export function isCommitId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) && !/^0+$/.test(value)
}

/** As git abbreviates it. */
export function shortCommit(sha: string): string {
  return sha.slice(0, 7)
}
