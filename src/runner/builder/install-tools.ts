import type { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import type { DirectoryCache } from '../../pipeline/cache/directory-cache.ts'

/** What installing needs of the machine. */
export interface InstallTools {
  /** Environment of the step; DOCKER_CONFIG and RUNNER_TOOL_CACHE say where things go. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Which buildx is there. */
  readonly answers: BuilderAnswers
  /** An existing directory for what is on its way. Absolute. */
  readonly tempDir: string
  /** Keeps what was installed between machines; null: nothing does. */
  readonly service: DirectoryCache | null
  readonly say: (line: string) => void
}
