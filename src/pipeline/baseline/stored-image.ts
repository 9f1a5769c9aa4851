import { existsSync } from 'node:fs'
import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { gitContextFolder } from '../../inputs/git-context.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'

/** What measurements must have in common to be of the same image. */
export interface StoredImage {
  readonly image: string
  readonly target: string | undefined
  readonly platforms: readonly string[]
  /** What it is built from: context and Dockerfile, from the top of their repository. Null: it is put together, not built. */
  readonly recipe: { readonly context: string; readonly dockerfile: string } | null
  /** What else tells it from images of its name, such as the values of a matrix. */
  readonly variant: readonly string[]
}

/** Jobs and workflows may give two images the same name (`acme/shop:api`, `acme/shop:worker`): they are told apart by what they are built from. */
export function storedImage(
  { image, request }: { readonly image: string; readonly request: SolveRequest },
  cwd: string,
): StoredImage {
  const { target, platforms = [] } = request
  return { image, target, platforms, recipe: recipeOf(request, cwd), variant: [] }
}

/** One whose platforms were built elsewhere. */
export function mergedImage(image: string, platforms: readonly string[]): StoredImage {
  return { image, target: undefined, platforms, recipe: null, variant: [] }
}

function recipeOf({ context, file }: SolveRequest, cwd: string): StoredImage['recipe'] {
  if (context === '-') return { context, dockerfile: file ?? '' }
  if (isRemote(context)) {
    // The URL names a commit, which each run has its own of.
    const folder = gitContextFolder(context)
    return { context: folder, dockerfile: path.posix.join(folder, file ?? 'Dockerfile') }
  }
  const absolute = path.resolve(cwd, context)
  const top = topOf(absolute) ?? cwd
  const dockerfile = file ?? path.join(absolute, 'Dockerfile')
  return {
    context: fromTop(absolute, top, ''),
    dockerfile: isRemote(dockerfile) ? dockerfile : fromTop(path.resolve(cwd, dockerfile), top, dockerfile),
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
  const relative = path.relative(top, location)
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
  return isOutside ? path.basename(outside) : relative.split(path.sep).join('/')
}
