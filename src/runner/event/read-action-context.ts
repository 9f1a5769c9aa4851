import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ActionContext } from '../../inputs/action-context.ts'
import { privilegedEvent } from '../../inputs/privileged-event.ts'
import type { CommitContext } from '../../model/commit-context.ts'
import { environmentFlag } from '../../text/go-flag.ts'
import { eventField, readEvent } from './read-event.ts'

/** What a runner's environment says, besides inputs. */
export function readActionContext(env: NodeJS.ProcessEnv, cwd: string): ActionContext {
  const workspace = env.GITHUB_WORKSPACE ?? cwd
  const event = readEvent(env.GITHUB_EVENT_PATH)
  return {
    workspace,
    checkedOut: existsSync(path.join(workspace, '.git')),
    privilegedBy: privilegedEvent(env.GITHUB_EVENT_NAME),
    commit: commitOf(env, event),
    attestation: {
      runUrl: runUrl(env),
      privateRepository: eventField(eventField(event, 'repository'), 'private') === true,
      noDefault: environmentFlag(env.BUILDX_NO_DEFAULT_ATTESTATIONS, false),
    },
  }
}

function commitOf(env: NodeJS.ProcessEnv, event: unknown): CommitContext | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: sha = '', GITHUB_REF: ref = '' } = env
  if (repository === undefined || repository === '') return null
  const head = eventField(eventField(eventField(event, 'pull_request'), 'head'), 'sha')
  const useHead = environmentFlag(env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF, false)
  return {
    serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
    repository,
    sha,
    ref,
    pullRequestHead: useHead ? (typeof head === 'string' ? head : ref.replace(/\/merge$/, '/head')) : null,
    asQuery: environmentFlag(env.BUILDX_SEND_GIT_QUERY_AS_INPUT, false) && takesGitQueries(env),
  }
}

function runUrl(env: NodeJS.ProcessEnv): string | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  if (repository === undefined || run === undefined) return null
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  return `${server}/${repository}/actions/runs/${run}/attempts/${env.GITHUB_RUN_ATTEMPT ?? '1'}`
}

/** Whether buildx is 0.29 or later, which hands queries of Git URLs on. One that does not say its version is not asked to. */
function takesGitQueries(env: NodeJS.ProcessEnv): boolean {
  const { PATH, HOME, DOCKER_CONFIG } = env
  const { error, stdout } = spawnSync('docker', ['buildx', 'version'], {
    env: { PATH, HOME, DOCKER_CONFIG },
    encoding: 'utf8',
    timeout: 20_000,
  })
  const [, major = '0', minor = '0'] = /buildx\s+v?(\d+)\.(\d+)/.exec(error === undefined ? stdout : '') ?? []
  return Number(major) > 0 || Number(minor) >= 29
}
