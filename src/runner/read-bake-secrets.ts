import path from 'node:path'
import type { BakeDefinition } from '../buildx/bake/bake-target.ts'
import { textsToMask } from '../inputs/parse-secrets.ts'
import { readSmall } from './event/secrets-to-mask.ts'

/**
 * Texts to mask that bake files only point at: what stands in the variables and files of their secrets. What is not there, or cannot
 * be read, is left to the build to complain of.
 *
 * @param directory where the paths of secrets start.
 */
export function readBakeSecrets(
  { targets }: BakeDefinition,
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): string[] {
  const secrets = [...targets.values()].flatMap(({ request }) => request.secrets ?? [])
  return textsToMask(
    secrets.flatMap(secret => {
      if ('env' in secret) return [env[secret.env] ?? '']
      // Without a word of where it is, buildx looks for a variable of its name, too.
      return 'file' in secret
        ? [env[secret.id] ?? '', readSmall(path.resolve(directory, secret.file))]
        : [secret.value]
    }),
  )
}
