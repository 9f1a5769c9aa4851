import type { Readable, Writable } from 'node:stream'
import type { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import type { GrowthAcceptance } from './growth-acceptance.ts'
import type { PipelineEvent } from './pipeline-event.ts'

/** What the pipeline needs from the outside that runs it. */
export interface PipelineTools {
  /** slim-build's own version, for the report. */
  readonly version: string
  /** Environment of the tools that are started: `PATH`, `DOCKER_HOST`, proxies… */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where relative paths start; absolute. */
  readonly cwd: string
  /** The workspace of a run of a workflow; absent elsewhere. A checkout in it is read whichever user it belongs to. */
  readonly workspace?: string | undefined
  /**
   * Where the paths start by which reports call Dockerfiles; absolute; default: `cwd`. It is the top of the repository where the workspace
   * holds that in a folder.
   */
  readonly sources?: string | undefined
  /** Where temporary directories are made. They are gone when the pipeline has ended. */
  readonly tempDir: string
  /** Where the indexes of layers are kept between runs. */
  readonly storeDir: string
  readonly signal: AbortSignal
  /** What buildx says of itself and its builders, asked once in a run. */
  readonly answers: BuilderAnswers
  /** Time of the measurement. */
  readonly now: () => Date
  readonly onEvent: (event: PipelineEvent) => void
  /** How growth over its budget can be accepted; absent: it cannot. */
  readonly acceptance?: GrowthAcceptance | undefined
  /** Standard input, for a build whose context or Dockerfile is `-`. */
  readonly stdin?: Readable | undefined
  /** Standard output, for an exporter that writes to `-`. */
  readonly stdout?: Writable | undefined
}
