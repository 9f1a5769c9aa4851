import type { GitHubAnswer } from './github-api.ts'

/** Whether GitHub says that a permission is missing, or that the server does not have this, and not that it is failing. */
export function isNotAllowed({ status, limited, body }: GitHubAnswer): boolean {
  if (limited) return false
  if (status === 404 || status === 410) return true
  const message = (body as { message?: unknown } | null)?.message
  return status === 403 && typeof message === 'string' && message.includes('not accessible')
}
