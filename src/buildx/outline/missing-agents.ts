import type { BuildRequest } from '../../model/build-request.ts'
import { type RequiredMount, requiredMounts } from './required-mounts.ts'

/** SSH agents and keys that the build cannot do without, and that the request does not give. */
export function missingAgents(
  outline: unknown,
  { ssh = [], extra = [] }: BuildRequest,
): readonly RequiredMount[] {
  const options = extra.flatMap(option =>
    option.startsWith('--ssh=') ? [option.slice('--ssh='.length)] : [],
  )
  // `default`, or `id=socket or key`.
  const given = new Set([...ssh, ...options].map(item => item.split('=')[0]))
  return requiredMounts(outline, 'ssh').filter(({ id }) => !given.has(id))
}
