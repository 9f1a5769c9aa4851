import { eventField, readEvent } from './read-event.ts'

/** Why this run may have got no secrets although they are set up, as an end of a sentence; undefined when it should have. */
export function readSecretsHint(env: NodeJS.ProcessEnv): string | undefined {
  if (env.GITHUB_ACTOR === 'dependabot[bot]') {
    return 'a run by Dependabot gets only the secrets for Dependabot'
  }
  const pullRequest = eventField(readEvent(env.GITHUB_EVENT_PATH), 'pull_request')
  const head = eventField(eventField(eventField(pullRequest, 'head'), 'repo'), 'full_name')
  const foreign = typeof head === 'string' && head !== env.GITHUB_REPOSITORY
  if (!foreign || env.GITHUB_EVENT_NAME !== 'pull_request') return undefined
  return 'a pull request from a fork gets no secrets of the repository'
}
