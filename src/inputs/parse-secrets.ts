import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BuildSecret } from '../model/build-request.ts'

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
 * What must be masked in the log before anything else is printed: the value of every secret, and the whole item where it has
 * no key, since then it may be nothing but a value. Lines of a multi-line value are masked one by one.
 */
export function secretTexts(items: readonly string[]): string[] {
  return textsToMask(items.map(item => splitPair(item)?.[1] ?? item))
}

/** The names that items of `secret-envs` or `secret-files` give after their keys; items without one are left out. */
export function secretPlaces(items: readonly string[]): string[] {
  return items.flatMap(item => splitPair(item)?.[1] ?? [])
}

/** Values, and each of their lines, once. */
export function textsToMask(values: readonly string[]): string[] {
  const lines = values.flatMap(value => [value, ...value.split(/\r?\n/)])
  return [...new Set(lines.map(line => line.trim()))].filter(line => line !== '')
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
