import { memberNames } from './read-member.ts'

/** The members of `corpus/` that `npm test` proves: a quick one of each kind. `npm run test:corpus` proves all others. */
export const QUICK: readonly string[] = [
  'debian/chmod-after-copy',
  'debian/clean-slim',
  'debian/left-by-run',
  'node/cache-elsewhere',
  'node/chown-after-copy',
  'node/clean-alpine',
  'node/context-clutter',
  'node/npm-cache',
  'node/sources-before-install',
]

/** All others in these folders of `corpus/`. */
export function slowMembers(...folders: readonly string[]): string[] {
  return memberNames().filter(
    name => !QUICK.includes(name) && folders.some(each => name.startsWith(`${each}/`)),
  )
}
