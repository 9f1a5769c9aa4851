/** Where tools are started, with which environment, and what ends them. */
export interface ToolContext {
  /** Environment of the tools: `PATH`, `DOCKER_HOST`, proxies, tokens of cache backends… */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where relative paths start; absolute. */
  readonly cwd: string
  readonly signal: AbortSignal
}

/** Where temporary files go. */
export interface TempDir {
  /** An existing directory, absolute. Whoever made it removes it when what is in it has been read. */
  readonly tempDir: string
}
