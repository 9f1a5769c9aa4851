import { eventField, readEvent } from './read-event.ts'

/**
 * What the runner says that another run says otherwise, and that workflows write into tags and build arguments: commits, names of
 * branches and tags, numbers of the run.
 */
export function movingValues(env: NodeJS.ProcessEnv): string[] {
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const pull = eventField(event, 'pull_request')
  const commits = [
    env.GITHUB_SHA,
    ...['head', 'base'].map(side => eventField(eventField(pull, side), 'sha')),
    eventField(pull, 'merge_commit_sha'),
    ...['head_commit', 'merge_group'].flatMap(of =>
      ['id', 'head_sha', 'base_sha'].map(name => eventField(eventField(event, of), name)),
    ),
    ...['before', 'after'].map(name => eventField(event, name)),
  ]
  const { GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, GITHUB_RUN_ID, GITHUB_RUN_NUMBER } =
    env
  const branch = /^refs\/(?:heads|tags|pull)\/(.+)$/s.exec(GITHUB_REF ?? '')?.[1]
  const base = eventField(eventField(pull, 'base'), 'ref')
  const head = eventField(eventField(pull, 'head'), 'ref')
  const names = [GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF, GITHUB_BASE_REF, branch, base, head]
  const known = [...commits, ...names, GITHUB_RUN_ID, GITHUB_RUN_NUMBER]
  return [...new Set(known.filter(value => typeof value === 'string' && value !== ''))] as string[]
}
