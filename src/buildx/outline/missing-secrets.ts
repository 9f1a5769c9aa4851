import { InputError } from '../../errors/input-error.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import { parseAttributes } from '../attributes.ts'
import { type RequiredMount, requiredMounts } from './required-mounts.ts'

/** A secret that the build cannot do without, and that it would not get. */
export interface MissingSecret extends RequiredMount {
  /** The environment variable that should hold it and is not set, or null. */
  readonly unsetVariable: string | null
}

/**
 * Compares what `--call=outline,format=json` says the stage needs with what the request gives.
 *
 * @param env environment of the build, where secrets that are given by the name of a variable must be.
 */
export function missingSecrets(
  outline: unknown,
  request: SolveRequest,
  env: Readonly<Record<string, string | undefined>>,
): readonly MissingSecret[] {
  const unset = new Map<string, string>()
  const given = new Set(optionIds(request.extra ?? []))
  for (const secret of request.secrets ?? []) {
    if ('env' in secret && env[secret.env] === undefined) unset.set(secret.id, secret.env)
    else given.add(secret.id)
  }
  return requiredMounts(outline, 'secrets')
    .filter(({ id }) => !given.has(id))
    .map(mount => ({ ...mount, unsetVariable: unset.get(mount.id) ?? null }))
}

/** Ids of secrets that stand in options as docker takes them: `--secret=id=token,src=file`. */
function optionIds(extra: readonly string[]): string[] {
  return extra.flatMap(option => {
    if (!option.startsWith('--secret=')) return []
    try {
      return [parseAttributes(option.slice('--secret='.length)).get('id') ?? '']
    } catch (error) {
      // buildx has its own words for an option that cannot be read.
      if (error instanceof InputError) return []
      throw error
    }
  })
}
