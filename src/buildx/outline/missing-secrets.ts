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
  const given = new Set<string>()
  for (const { id, variable } of [...optionSecrets(request.extra ?? []), ...inputSecrets(request)]) {
    const value = variable === null ? null : env[variable]
    if (variable !== null && (value === undefined || value === ''))
      lacking.set(id, { name: variable, lack: value === '' ? 'is empty' : 'is not set' })
    else given.add(id)
  }
  return requiredMounts(outline, 'secrets')
    .filter(({ id }) => !given.has(id))
    .map(mount => ({ ...mount, variable: lacking.get(mount.id) ?? null }))
}

interface GivenSecret {
  readonly id: string
  /** The environment variable that holds it; null: it is given otherwise. */
  readonly variable: string | null
}

function inputSecrets({ secrets = [] }: BuildRequest): GivenSecret[] {
  return secrets.map(secret => ({ id: secret.id, variable: 'env' in secret ? secret.env : null }))
}

/** Secrets that stand in options as docker takes them: `--secret=id=token,src=file`. */
function optionSecrets(extra: readonly string[]): GivenSecret[] {
  return extra.flatMap(option => {
    if (!option.startsWith('--secret=')) return []
    try {
      return [secretOf(parseAttributes(option.slice('--secret='.length)))]
    } catch (error) {
      // buildx has its own words for an option that cannot be read.
      if (error instanceof InputError) return []
      throw error
    }
  })
}

/** buildx takes the source of `type=env` for the name of a variable, where `env` does not give one. */
function secretOf(attributes: ReadonlyMap<string, string>): GivenSecret {
  const id = attributes.get('id') ?? ''
  const source = attributes.get('source') ?? attributes.get('src')
  const variable = attributes.get('env') ?? (attributes.get('type') === 'env' ? source : undefined)
  return { id, variable: variable ?? null }
}
