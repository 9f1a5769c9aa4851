import { realpath } from 'node:fs/promises'
import { devNull } from 'node:os'
import path from 'node:path'
import { runTool, type ToolRun } from '../tools/run-tool.ts'
import { pathInside } from '../files/path-inside.ts'

/** Where and how git is run. */
export interface GitLocation {
  /** Absolute path of a directory in the checkout. */
  readonly directory: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /**
   * The workspace of a run of a workflow: a checkout in it is read whoever it belongs to, since in a container that is the runner.
   * Absent elsewhere, where git's own rule holds: the user's, or one that they named in `safe.directory`.
   */
  readonly workspace?: string | undefined
}

/**
 * What no command line has any use for here, and would run a program that the repository names, or tidy up beside the work. The first
 * stands for git itself what `findWorkTree` sees to for every version of it: a folder of the checkout that looks like a repository is none.
 */
const CAREFUL: readonly (readonly [string, string])[] = [
  ['safe.bareRepository', 'explicit'],
  ['core.hooksPath', devNull],
  ['core.fsmonitor', 'false'],
  ['core.alternateRefsCommand', ':'],
  ['log.showSignature', 'false'],
  ['submodule.recurse', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
]

/** For what reaches a remote: the program at the other end is git's own, whatever the configuration names in its place. */
export const UPLOAD_PACK = '--upload-pack=git-upload-pack'

/** Those of git itself. Others are programs of such names (`git-remote-ext`), which a configuration can send anywhere. */
const PROTOCOLS = 'git:http:https:ssh'

/**
 * Starts git, for all of slim-build: no hooks, no terminal to ask for passwords, and nothing of the environment that names a
 * repository. What is left of the repository's own configuration is what actions/checkout and the user put there: how to reach the
 * remote, and filters such as those of Git LFS. A failed run is a value.
 *
 * @param more variables of this call alone.
 * @throws ToolError when git cannot be started or was aborted.
 */
export async function runGit(
  args: readonly string[],
  place: GitLocation,
  more: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  const { directory, env, signal } = place
  const settings = [...CAREFUL, ...(await trust(place))].flatMap(([key, value]) => ['-c', `${key}=${value}`])
  return runTool('git', ['--no-replace-objects', ...settings, '-C', directory, ...args], {
    env: { ...neededBy(env), ...asksNobody(env), GIT_ALLOW_PROTOCOL: protocols(args, env), ...more },
    signal,
  })
}

/**
 * Runs git where it has no repository, for what asks a remote alone: nothing but the user's own configuration counts.
 *
 * @throws ToolError when git cannot be started or was aborted.
 */
export function runGitWithoutRepository(
  args: readonly string[],
  { env, signal }: Pick<GitLocation, 'env' | 'signal'>,
): Promise<ToolRun> {
  return runGit(args, { directory: path.resolve('/'), env, signal }, { GIT_DIR: devNull })
}

/** Git names the top of a checkout without links; each is named by itself, since wildcards came with git 2.46. */
async function trust({ directory, workspace }: GitLocation): Promise<readonly (readonly [string, string])[]> {
  if (workspace === undefined) return []
  const [top, around] = [await realpath(directory), await realpath(workspace)]
  return pathInside(top, around) === null ? [] : [['safe.directory', top]]
}

/** Programs that the environment names for passwords and proxies are the user's; those that a repository names are not started. */
function asksNobody({ GIT_ASKPASS, SSH_ASKPASS, GIT_PROXY_COMMAND }: GitLocation['env']): GitLocation['env'] {
  return {
    GIT_ASKPASS: GIT_ASKPASS ?? SSH_ASKPASS ?? '',
    GIT_PROXY_COMMAND: GIT_PROXY_COMMAND ?? '',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  }
}

/**
 * Without `UPLOAD_PACK` git reaches a remote only for objects that a partial clone lacks, and would start the program that the
 * configuration names for a remote that is a folder of this machine. What the user has said of protocols stays.
 */
function protocols(args: readonly string[], { GIT_ALLOW_PROTOCOL }: GitLocation['env']): string {
  return GIT_ALLOW_PROTOCOL ?? (args.includes(UPLOAD_PACK) ? `file:${PROTOCOLS}` : PROTOCOLS)
}

/**
 * In a hook, git says by variables which repository it is about; here the directory says. The tokens of the runner and the inputs of a
 * step are for none of what git starts. Others stay, also those that the build gets as secrets: any command may reach the remote (of a
 * partial clone, or by Git LFS), and only the user's credential helper knows what it reads: that of `gh` takes `GH_TOKEN` or
 * `GITHUB_TOKEN`, and one in a configuration any variable.
 */
function neededBy(env: GitLocation['env']): GitLocation['env'] {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !PLACES.has(name) && !/^(?:ACTIONS|INPUT)_/.test(name)),
  )
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
