import type { SolveRequest } from '../../inputs/solve-request.ts'
import { parseAttributes } from '../attributes.ts'

/** The repository that a build pushes to first, `ghcr.io/acme/api`; null when it pushes nothing or names nothing. */
export function pushedRepository(request: SolveRequest): string | null {
  const [tag] = request.tags ?? []
  if (request.push === true && tag !== undefined) return repositoryOf(tag)
  for (const output of request.outputs ?? []) {
    const attributes = parseAttributes(output)
    if (!pushes(attributes)) continue
    const name = attributes.get('name')?.split(',')[0] ?? tag
    if (name !== undefined && name !== '') return repositoryOf(name)
  }
  return null
}

/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
export function repositoryOf(reference: string): string {
  const name = reference.trim().split('@')[0] ?? ''
  const colon = name.lastIndexOf(':')
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name
}

function pushes(attributes: ReadonlyMap<string, string>): boolean {
  const type = attributes.get('type')
  return type === 'registry' || (type === 'image' && /^(1|t|true)$/i.test(attributes.get('push') ?? ''))
}
