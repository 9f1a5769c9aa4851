/** What the process is asked, as JSON in its first argument. */
export interface ArtifactRequest {
  readonly name: string
  /** Absolute paths, all of them below `root`, from which they are named in the archive. */
  readonly files: readonly string[]
  readonly root: string
  /** Null: as long as the repository keeps artifacts. */
  readonly retentionDays: number | null
  /** The one file is uploaded as it is, under its own name, without an archive. */
  readonly asFile: boolean
}

/** What it answers, as JSON in its last line: what went wrong, or null. */
export interface ArtifactResponse {
  readonly problem: string | null
}

/**
 * GitHub's own client of its artifact service, in a process of its own, which prints nothing into the log and can be ended when the
 * service does not answer.
 */
const { name, files, root, retentionDays, asFile } = JSON.parse(process.argv[2] ?? '') as ArtifactRequest
const options = { ...(retentionDays !== null && { retentionDays }), ...(asFile && { skipArchive: true }) }
const { DefaultArtifactClient } = await import('@actions/artifact')
const answer: ArtifactResponse = await new DefaultArtifactClient()
  .uploadArtifact(name, [...files], root, options)
  .then(
    () => ({ problem: null }),
    (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
  )
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit())
