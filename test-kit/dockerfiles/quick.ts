import { memberNames } from './read-member.ts'

/** The members of `corpus/` that `npm test` proves: a quick one of each kind. `npm run test:corpus` proves all others. */
export const QUICK: readonly string[] = [
  'debian/archive-deleted-later',
  'debian/chmod-after-copy',
  'debian/chown-by-number',
  'debian/left-by-run',
  'node/context-clutter',
  'node/npm-cache',
]

/** All others in these folders of `corpus/`. */
export function slowMembers(...folders: readonly string[]): string[] {
  return memberNames().filter(
    name => !QUICK.includes(name) && folders.some(each => name.startsWith(`${each}/`)),
  )
}
