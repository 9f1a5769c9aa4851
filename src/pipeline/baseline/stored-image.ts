import { existsSync } from 'node:fs'
import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { pathInside } from '../../files/path-inside.ts'
import { gitContextFolder } from '../../git/git-context.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { ImageParts } from '../../model/image-identity.ts'
import { withoutCredentials } from '../../text/hide-passwords.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { isLocal } from './request-at-commit.ts'

/**
 * Jobs and workflows may give two images the same name (`acme/shop:api`, `acme/shop:worker`): they are told apart by what they are built from.
 *
 * @param env from which arguments without a value have one.
 */
export function storedImage(
  { image, request }: { readonly image: string; readonly request: BuildRequest },
  cwd: string,
  env: ToolContext['env'] = {},
): ImageParts {
  const { target, platforms = [], buildArgs = [], buildContexts = [], tags = [] } = request
  return {
    image,
    target,
    platforms,
    recipe: recipeOf(request, cwd),
    repository: repositoryOf(request.context),
    buildArgs: lastOfEach(buildArgs).map(text => withValue(text, env)),
    buildContexts: lastOfEach(buildContexts).map(text => fromTheTop(text, cwd)),
    tags,
    variant: [],
    moving: [],
  }
}

/** One whose platforms were built elsewhere. */
export function mergedImage(
  image: string,
  platforms: readonly string[],
  tags: readonly string[] = [],
): ImageParts {
  return {
    image,
    target: undefined,
    platforms,
    recipe: null,
    repository: '',
    buildArgs: [],
    buildContexts: [],
    tags,
    variant: [],
    moving: [],
  }
}

/** Of what is given more than once, the last one counts, as for Docker. */
function lastOfEach(texts: readonly string[]): string[] {
  return [...new Map(texts.map(text => [text.split('=', 1)[0], text])).values()]
}

/** An argument without a value has that of the variable of its name, if there is one. */
function withValue(text: string, env: ToolContext['env']): string {
  const value = text.includes('=') ? undefined : env[text]
  return value === undefined ? text : `${text}=${value}`
}

/** A named context; that of a checkout by its path in it. */
function fromTheTop(text: string, cwd: string): string {
  const equals = text.indexOf('=')
  const value = text.slice(equals + 1)
  if (equals < 0 || !isLocal(value)) return text
  const absolute = path.resolve(cwd, value)
  return `${text.slice(0, equals)}=${fromTop(absolute, topOf(absolute) ?? cwd, value)}`
}

/** That of a Git context, without what may be a password. */
function repositoryOf(context: string): string {
  if (!isRemote(context)) return ''
  const [url = ''] = context.split(/[?#]/, 1)
  return withoutCredentials(url)
}

function recipeOf({ context, file }: BuildRequest, cwd: string): ImageParts['recipe'] {
  const url = file !== undefined && isRemote(file) ? withoutCredentials(file) : null
  if (context === '-') return { context, dockerfile: url ?? file ?? '' }
  if (isRemote(context)) {
    // The URL names a commit, which each run has its own of.
    const folder = gitContextFolder(context)
    return { context: folder, dockerfile: url ?? path.posix.join(folder, file ?? 'Dockerfile') }
  }
  const absolute = path.resolve(cwd, context)
  const top = topOf(absolute) ?? cwd
  const dockerfile = file ?? path.join(absolute, 'Dockerfile')
  return {
    context: fromTop(absolute, top, ''),
    dockerfile: url ?? fromTop(path.resolve(cwd, dockerfile), top, dockerfile),
  }
}

/** The checkout that a directory is in. */
function topOf(directory: string): string | null {
  if (existsSync(path.join(directory, '.git'))) return directory
  const parent = path.dirname(directory)
  return parent === directory ? null : topOf(parent)
}

/** Places outside of the checkout have paths that differ from run to run. */
function fromTop(location: string, top: string, outside: string): string {
  return pathInside(location, top) ?? path.basename(outside)
}
