/** An artifact of a workflow run. Its name is foreign. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  /** Bytes to download, as the service says. */
  readonly size: number
  /** The service has its name, and its content no longer. */
  readonly expired: boolean
}

/** The artifacts of a run, as far as they are looked at. */
export interface ArtifactList {
  readonly artifacts: readonly ListedArtifact[]
  /** How many more there are. */
  readonly left: number
}

/** Where the artifacts of one workflow run are. */
export interface ArtifactSource {
  /** @throws ToolError when they cannot be listed. */
  list(): Promise<ArtifactList>
  /**
   * @param most bytes that are taken.
   * @throws ToolError when it cannot be had; InputError when it is longer.
   */
  download(artifact: ListedArtifact, most: number): Promise<Buffer>
}
