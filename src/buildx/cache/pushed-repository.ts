import type { BuildRequest } from '../../model/build-request.ts'
import { publishedOutputs } from '../parse-output.ts'

/**
 * The repository that a build pushes to first, `ghcr.io/acme/api`; null when it pushes nothing or names nothing. Tags take the place of
 * the names that outputs have.
 *
 * @throws InputError for an output that cannot be read.
 */
export function pushedRepository(request: BuildRequest): string | null {
  const [tag] = request.tags ?? []
  for (const { attributes } of publishedOutputs(request)) {
    const name = tag ?? attributes.get('name')?.split(',')[0] ?? ''
    if (name !== '') return repositoryOf(name)
  }
  return null
}

/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
export function repositoryOf(reference: string): string {
  const name = reference.trim().split('@')[0] ?? ''
  const colon = name.lastIndexOf(':')
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name
}
