import { isCommitId } from '../../git/commit-id.ts'
import type { RunEvent } from '../../git/run-event.ts'
import { eventField, readEvent } from './read-event.ts'

/** What started the run, from a runner's environment and the event. Fields that do not look like what they are count as not there. */
export function readRunEvent(env: NodeJS.ProcessEnv): RunEvent {
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const ref = env.GITHUB_REF ?? ''
  const sha = commit(env.GITHUB_SHA)
  switch (env.GITHUB_EVENT_NAME) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = eventField(event, 'pull_request')
      const baseBranch = text(eventField(eventField(pull, 'base'), 'ref')) ?? text(env.GITHUB_BASE_REF)
      const main = text(eventField(eventField(event, 'repository'), 'default_branch'))
      return {
        kind: 'pull-request',
        baseBranch,
        intoDefault: baseBranch === null || main === null ? null : baseBranch === main,
        headSha: commit(eventField(eventField(pull, 'head'), 'sha')),
        mergeSha: /^refs\/pull\/\d+\/merge$/.test(ref) ? sha : null,
      }
    }
    case 'merge_group': {
      const group = eventField(event, 'merge_group')
      return {
        kind: 'merge-group',
        baseBranch: branchOf(text(eventField(group, 'base_ref')) ?? ''),
        baseSha: commit(eventField(group, 'base_sha')),
      }
    }
    case 'push': {
      const forced = eventField(event, 'forced')
      return {
        kind: 'push',
        branch: branchOf(ref),
        sha,
        before: commit(eventField(event, 'before')),
        forced: typeof forced === 'boolean' ? forced : null,
      }
    }
    default:
      return runItself(env)
  }
}

/** The commit that the run is for, whatever started it. */
export function runItself({ GITHUB_REF: ref = '', GITHUB_SHA: sha }: NodeJS.ProcessEnv): RunEvent {
  return { kind: 'other', branch: branchOf(ref), sha: commit(sha) }
}

/** `main` of `refs/heads/main`; null for tags. */
function branchOf(ref: string): string | null {
  return /^refs\/heads\/(.+)$/s.exec(ref)?.[1] ?? null
}

function commit(value: unknown): string | null {
  return isCommitId(value) ? value : null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
