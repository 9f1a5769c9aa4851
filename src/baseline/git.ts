import { runTool, type ToolRun } from '../buildx/run-tool.ts'

/** A repository, and how git is run there. */
export interface GitPlace {
  /** Absolute path of a directory in the checkout. */
  readonly directory: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/**
 * Nothing of the repository is run, nothing is tidied up beside the work, and a checkout of another user is read, too: in a
 * container the workspace belongs to the runner.
 */
const CAREFUL = [
  ['safe.directory', '*'],
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['log.showSignature', 'false'],
  ['protocol.ext.allow', 'never'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`])

/**
 * Runs git without its hooks and without a terminal to ask for passwords. A failed run is a value.
 *
 * @param env variables of this call alone.
 * @throws ToolError when git cannot be started or was aborted.
 */
export async function git(
  args: readonly string[],
  { directory, env, signal }: GitPlace,
  more: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  return runTool('git', ['--no-replace-objects', ...CAREFUL, '-C', directory, ...args], {
    env: { ...withoutGit(env), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...more },
    signal,
  })
}

/** What git prints, without blanks around it; null when it fails. */
export async function gitText(args: readonly string[], place: GitPlace): Promise<string | null> {
  const { exitCode, stdout } = await git(args, place)
  return exitCode === 0 ? stdout.trim() : null
}

/** In a hook, git says by variables which repository it is about; here the directory says. Those on credentials stay. */
function withoutGit(env: GitPlace['env']): GitPlace['env'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !PLACES.has(name)))
}

const PLACES = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_SHALLOW_FILE',
])
