import { ApiError } from './api-error.ts'
import { ApiSilentError } from './github-api.ts'

/** Milliseconds in which a write of which nothing was heard may still take effect. */
export const STILL_ARRIVES = 15_000

/** Whether what was to be written may stand there, or may come to stand there, although it failed. */
export function mayTakeEffect(error: unknown): boolean {
  return error instanceof ApiSilentError || (error instanceof ApiError && error.status >= 500)
}
