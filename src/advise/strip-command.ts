import type { Words } from '../model/advice.ts'
import { shellWord } from './shell-word.ts'

/** More paths than that make no command that anybody reads. */
const MOST_PATHS = 2

/** A directory that deep holds nothing but what someone put there: `/usr/local/lib`. */
const DEEPEST_SHARED = 2

/**
 * What takes the symbols off files. Paths are layer paths, the most telling first.
 *
 * @param isAlone whether they are all that a pattern of names matches below a directory.
 */
export function stripCommand(
  paths: readonly string[],
  isAlone: (directory: string, matches: RegExp) => boolean,
): Words {
  const shown = paths.slice(0, MOST_PATHS)
  const directory = sharedDirectory(paths)
  const pattern = namePattern(paths)
  if (
    paths.length > MOST_PATHS &&
    directory !== null &&
    pattern !== null &&
    isAlone(directory, pattern.matches)
  )
    return [
      {
        code: `find ${shellWord(`/${directory}`)} -type f -name '${pattern.name}' -exec strip --strip-unneeded {} +`,
      },
    ]
  const command = { code: `strip --strip-unneeded ${shown.map(path => shellWord(`/${path}`)).join(' ')}` }
  const others = paths.length - shown.length
  return others === 0 ? [command] : [command, ` and ${others} more`]
}

function sharedDirectory(paths: readonly string[]): string | null {
  const [first = [], ...others] = paths.map(path => path.split('/').slice(0, -1))
  const differs = (part: string, at: number) => others.some(other => other[at] !== part)
  const end = first.findIndex(differs)
  const shared = end < 0 ? first : first.slice(0, end)
  return shared.length >= DEEPEST_SHARED ? shared.join('/') : null
}

/** What all names have in common and scripts beside them have not; null when that is nothing. */
function namePattern(paths: readonly string[]): { name: string; matches: RegExp } | null {
  if (paths.every(path => path.endsWith('.node'))) return { name: '*.node', matches: /\.node$/ }
  const isLibrary = paths.every(path => /\.so(?:\.[\d.]+)?$/.test(path))
  return isLibrary ? { name: '*.so*', matches: /\.so[^/]*$/ } : null
}
