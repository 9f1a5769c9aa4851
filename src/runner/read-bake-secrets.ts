import path from 'node:path'
import type { BakeDefinition } from '../buildx/bake/bake-target.ts'
import type { SecretValue } from '../model/secret-value.ts'
import { readSmall } from './event/secrets-to-mask.ts'

/**
 * Secrets that bake files only point at: what stands in the variables and files of their secrets. What is not there, or cannot
 * be read, is left to the build to complain of.
 *
 * @param directory where the paths of secrets start.
 */
export function readBakeSecrets(
  { targets }: BakeDefinition,
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): SecretValue[] {
  const secrets = [...targets.values()].flatMap(({ request }) => request.secrets ?? [])
  return secrets.flatMap(secret => {
    const { id } = secret
    if ('env' in secret) return [{ id, value: env[secret.env] ?? '' }]
    if (!('file' in secret)) return [secret]
    // Without a word of where it is, buildx looks for a variable of its name, too.
    const values = [env[id] ?? '', readSmall(path.resolve(directory, secret.file))]
    return values.map(value => ({ id, value }))
  })
}
