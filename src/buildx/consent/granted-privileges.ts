import { parseAttributes } from '../../text/attributes.ts'
import { parseOutputs } from '../parse-output.ts'
import { keyPaths, localCache, type Privileges, writtenPath } from './requested-privileges.ts'

/** What stands for every path. */
export const ANY_PATH = '*'

/**
 * What a bake was granted: by `--allow`, by overrides (who says an output on the command line means it), and its own directory.
 *
 * @param cwd where bake runs.
 * @throws InputError for an override that cannot be read.
 */
export function grantedPrivileges(
  { allow, set }: { readonly allow: readonly string[]; readonly set: readonly string[] },
  cwd: string,
): Privileges {
  const paths = (...keys: string[]) => allow.flatMap(each => pathOf(each, keys))
  const said = set.map(grantOf)
  return {
    entitlements: new Set([...allow, ...said.flatMap(({ entitlements = [] }) => entitlements)]),
    reads: new Set([cwd, ...paths('fs', 'fs.read'), ...said.flatMap(({ reads = [] }) => reads)]),
    writes: new Set([cwd, ...paths('fs', 'fs.write'), ...said.flatMap(({ writes = [] }) => writes)]),
  }
}

function pathOf(allowed: string, keys: readonly string[]): string[] {
  const equals = allowed.indexOf('=')
  return equals > 0 && keys.includes(allowed.slice(0, equals)) ? [allowed.slice(equals + 1)] : []
}

type Grant = Partial<Readonly<Record<keyof Privileges, readonly string[]>>>

/** `pattern.key=value`, or with `+=`. */
function grantOf(override: string): Grant {
  const [, key = '', value = ''] = /^[^.=]*\.([\w-]+)[^=]*=(.*)$/s.exec(override) ?? []
  return GRANTS[key]?.(value) ?? {}
}

const GRANTS: Readonly<Record<string, (value: string) => Grant>> = {
  output: value => ({ writes: parseOutputs([value]).flatMap(writtenPath) }),
  'cache-to': value => ({ writes: localCache(value, 'dest') }),
  'cache-from': value => ({ reads: localCache(value, 'src') }),
  secrets: secretGrant,
  secret: secretGrant,
  ssh: value => ({ reads: keyPaths(value) }),
  entitlements: value => ({ entitlements: [value] }),
}

function secretGrant(value: string): Grant {
  const attributes = parseAttributes(value)
  return { reads: [attributes.get('src') ?? attributes.get('source') ?? ''].filter(each => each !== '') }
}
