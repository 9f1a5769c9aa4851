import type { BuildRequest } from '../../model/build-request.ts'

/** What a line of a Dockerfile goes on after; lines of comment in between count as nothing. */
const CONTINUED = /[\\`][ \t]*\r?\n(?:[ \t]*#.*\r?\n)*/g

/** Where another frontend than Docker's may be named. */
const FRONTEND = /syntax["']?\s*[=:]\s*["']?(\S*)/gi
const DOCKERS = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/

/**
 * Whether a build of a Dockerfile may need a secret or an SSH agent that must be given. Such a mount says `required`, so without the word
 * there is none, and BuildKit need not be asked. What only a base image says (`ONBUILD`) is not seen here.
 *
 * @param dockerfile null: it cannot be read here.
 */
export function mayRequireMounts(
  dockerfile: string | null,
  { buildArgs = [] }: Pick<BuildRequest, 'buildArgs'>,
): boolean {
  if (dockerfile === null) return true
  if (buildArgs.some(argument => argument.startsWith('BUILDKIT_SYNTAX'))) return true
  const frontends = [...dockerfile.matchAll(FRONTEND)].map(([, name = '']) => name)
  return frontends.some(name => !DOCKERS.test(name)) || /required/i.test(dockerfile.replace(CONTINUED, ''))
}
