import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BuildSecret } from '../model/build-request.ts'
import type { SecretValue } from '../model/secret-value.ts'

export interface ParsedSecrets {
  readonly secrets: readonly BuildSecret[]
  /** What was left out and why; never holds a value. */
  readonly warnings: readonly string[]
}

/**
 * The secrets of the three secret inputs. As with docker/build-push-action, one that cannot be used is left out with a
 * warning: in a pull request from a fork all secrets are empty, and the build decides whether it needs them.
 *
 * @param directory where relative paths of secret files start.
 */
export function parseSecrets(
  lists: {
    readonly values: readonly string[]
    readonly envs: readonly string[]
    readonly files: readonly string[]
  },
  directory: string,
): ParsedSecrets {
  const secrets: BuildSecret[] = []
  const warnings: string[] = []
  const each = (items: readonly string[], input: string, add: (id: string, value: string) => void) => {
    items.forEach((item, index) => {
      const pair = splitPair(item)
      if (pair !== null) add(...pair)
      else warnings.push(invalid(item, index, input))
    })
  }
  each(lists.values, 'secrets', (id, value) => secrets.push({ id, value }))
  each(lists.envs, 'secret-envs', (id, env) => secrets.push({ id, env }))
  each(lists.files, 'secret-files', (id, file) => {
    if (existsSync(path.resolve(directory, file))) secrets.push({ id, file })
    else
      warnings.push(
        `The file of secret \`${id}\` (input \`secret-files\`) does not exist; the build continues without it`,
      )
  })
  return { secrets, warnings }
}

/**
 * The values of secrets as the inputs give them. Where an item has no key it may be nothing but a value, so the whole of it is one.
 */
export function secretValues(items: readonly string[]): SecretValue[] {
  return items.map(item => {
    const pair = splitPair(item)
    return pair === null ? { id: null, value: item } : { id: pair[0], value: pair[1] }
  })
}

/** Keys and what follows them in items of `secret-envs` or `secret-files`; items without one are left out. */
export function secretPlaces(items: readonly string[]): (readonly [id: string, place: string])[] {
  return items.flatMap(item => {
    const pair = splitPair(item)
    return pair === null ? [] : [pair]
  })
}

/** The first `=` splits; a key and a value are both needed. */
function splitPair(item: string): [string, string] | null {
  const at = item.indexOf('=')
  if (at <= 0 || at === item.length - 1) return null
  return [item.slice(0, at), item.slice(at + 1)]
}

function invalid(item: string, index: number, input: string): string {
  const key = item.endsWith('=') && item.indexOf('=') === item.length - 1 ? item.slice(0, -1) : ''
  const what =
    key === ''
      ? `Item ${index + 1} of input \`${input}\` has no key`
      : `Secret \`${key}\` (input \`${input}\`) is empty`
  return `${what}; write \`key=value\`; the build continues without it`
}
