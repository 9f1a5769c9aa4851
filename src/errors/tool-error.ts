/** What a {@link ToolError} remembers of the tool that failed. */
export interface ToolFailure {
  /** The command line as it may be shown: no secret values. */
  readonly command?: string
  /** Exit code, or null when a signal ended the tool. */
  readonly exitCode?: number | null
  /** The last lines that the tool wrote to standard error, as they came: escape before printing. */
  readonly stderr?: readonly string[]
  readonly cause?: unknown
}

/** Something outside slim-build failed: buildx, the engine, a registry, the file system. */
export class ToolError extends Error {
  override readonly name = 'ToolError'
  readonly command: string | undefined
  readonly exitCode: number | null | undefined
  readonly stderr: readonly string[]

  constructor(message: string, failure: ToolFailure = {}) {
    super(message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.command = failure.command
    this.exitCode = failure.exitCode
    this.stderr = failure.stderr ?? []
  }
}
