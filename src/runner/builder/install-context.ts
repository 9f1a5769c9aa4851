import type { Answers } from '../../buildx/build-context.ts'
import type { DirectoryCache } from '../../pipeline/cache/directory-cache.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'

/** What installing reaches; in the environment, DOCKER_CONFIG and RUNNER_TOOL_CACHE say where things go. */
export interface InstallContext extends Omit<ToolContext, 'cwd'>, TempDir, Answers {
  /** Keeps what was installed between machines; null: nothing does. */
  readonly service: DirectoryCache | null
  readonly say: (line: string) => void
}
