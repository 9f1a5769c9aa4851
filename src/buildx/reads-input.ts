import type { BuildRequest } from '../model/build-request.ts'

/** Whether a build reads standard input, which is used up then: it cannot be done again. */
export function readsInput({ context, file }: Pick<BuildRequest, 'context' | 'file'>): boolean {
  return context === '-' || file === '-'
}
