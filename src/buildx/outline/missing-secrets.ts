import { InputError } from '../../errors/input-error.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { parseAttributes } from '../../text/attributes.ts'
import { type RequiredMount, requiredMounts } from './required-mounts.ts'

/** A secret that the build cannot do without, and that it would not get. */
export interface MissingSecret extends RequiredMount {
  /** The environment variable that should hold it and does not, or null. */
  readonly variable: { readonly name: string; readonly lack: 'is not set' | 'is empty' } | null
}

/**
 * Compares what `--call=outline,format=json` says the stage needs with what the request gives. A variable that is set and empty
 * gives nothing: `${{ secrets.TOKEN }}` is an empty text where there is no such secret, and BuildKit would take that for the secret.
 *
 * @param env environment of the build, where secrets that are given by the name of a variable must be.
 */
export function missingSecrets(
  outline: unknown,
  request: BuildRequest,
  env: Readonly<Record<string, string | undefined>>,
): readonly MissingSecret[] {
  const lacking = new Map<string, MissingSecret['variable']>()
  const given = new Set(optionIds(request.extra ?? []))
  for (const secret of request.secrets ?? []) {
    const value = 'env' in secret ? env[secret.env] : null
    if ('env' in secret && (value === undefined || value === ''))
      lacking.set(secret.id, { name: secret.env, lack: value === '' ? 'is empty' : 'is not set' })
    else given.add(secret.id)
  }
  return requiredMounts(outline, 'secrets')
    .filter(({ id }) => !given.has(id))
    .map(mount => ({ ...mount, variable: lacking.get(mount.id) ?? null }))
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
