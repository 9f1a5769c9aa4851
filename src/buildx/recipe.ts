import type { BuildRequest } from '../model/build-request.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import { bakeContext } from './bake/bake-context.ts'
import type { BakeRecipe } from './bake/bake-recipe.ts'
import type { BakeDefinition, BakeTarget } from './bake/bake-target.ts'
import { outlineOfBake } from './bake/call-bake.ts'
import type { SolvedTarget, TargetBuild } from './bake/solve-bake.ts'
import type { BuildContext } from './build-context.ts'
import { outlineOf } from './call-buildx.ts'
import { dockerfilePath } from './dockerfile-path.ts'
import { field } from './json-shape.ts'
import type { FindKnownLayers } from './solve/known-layers.ts'
import { solve, solveUnread, solveWithoutImage } from './solve/solve.ts'

/**
 * How the targets of a run are built: by `docker buildx build`, one target a call, or by `docker buildx bake` of files, all in one. Only
 * the command lines differ; a build is a bake of one target.
 */
export type Recipe = { readonly kind: 'build'; readonly definition: BakeDefinition } | BakeRecipe

/** What the only target of a build is called, as buildx calls the one of a bake file that no one names. */
const ONLY_TARGET = 'default'

/** The recipe of a single build. */
export function buildRecipe(
  request: BuildRequest,
  { cwd, sources }: Pick<BuildContext, 'cwd' | 'sources'>,
): Recipe {
  const target: BakeTarget = {
    name: ONLY_TARGET,
    request,
    dockerfile: dockerfilePath(request, cwd, sources),
    inlineDockerfile: null,
    call: null,
    links: [],
  }
  const definition = { targets: new Map([[target.name, target]]), requested: [target.name] }
  return { kind: 'build', definition }
}

/** The builder that is named; undefined: the current one. */
export function builderOf(recipe: Recipe): string | undefined {
  return recipe.kind === 'bake'
    ? (recipe.request.builder ?? undefined)
    : [...recipe.definition.targets.values()][0]?.request.builder
}

/** The environment that secrets and variables of the targets are read from. */
export function environmentOf(recipe: Recipe, context: ToolContext): ToolContext['env'] {
  return recipe.kind === 'bake' ? bakeContext(recipe.request, context).env : context.env
}

/**
 * Builds targets, and leaves each image in an OCI layout, beside whatever outputs its target has. Those of bake files are built in one
 * solve, in which they share their steps.
 *
 * @param findKnown layers whose content is known: they are not exported, and stand in the layouts as empty files.
 * @returns what became of each target that was asked for, by its name.
 * @throws BuildFailure when a step of a Dockerfile fails; InputError for a missing Dockerfile or context; ToolError when buildx, the
 *   builder or the engine does.
 */
export async function solveTargets(
  recipe: Recipe,
  builds: readonly TargetBuild[],
  context: BuildContext,
  findKnown?: FindKnownLayers,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  if (recipe.kind === 'bake') {
    const { solveBake } = await import('./bake/solve-bake.ts')
    return solveBake(recipe, builds, context, findKnown)
  }
  const solved = new Map<string, SolvedTarget>()
  for (const build of builds) solved.set(build.target.name, await solveOne(build, context, findKnown))
  return solved
}

async function solveOne(
  { request, kind }: TargetBuild,
  context: BuildContext,
  findKnown: FindKnownLayers | undefined,
): Promise<SolvedTarget> {
  if (kind === 'image') {
    const image = await solve(request, context, { findKnown })
    return { image, unread: null, metadata: image.metadata }
  }
  if (kind === 'unread') {
    const unread = await solveUnread(request, context)
    return { image: null, unread, metadata: unread.metadata }
  }
  await solveWithoutImage(request, context)
  return { image: null, unread: null, metadata: {} }
}

/**
 * Asks BuildKit what the Dockerfiles of targets may be given (`--call=outline`), without building them.
 *
 * @returns what it answered, by the targets' names; nothing of one that it did not answer on.
 * @throws the signal's reason when it aborts.
 */
export async function outlineTargets(
  recipe: Recipe,
  targets: readonly BakeTarget[],
  context: ToolContext & TempDir,
): Promise<ReadonlyMap<string, unknown>> {
  if (recipe.kind === 'build') {
    const ask = async ({ name, request }: BakeTarget) => [name, await outlineOf(request, context)] as const
    return new Map(await Promise.all(targets.map(ask)))
  }
  const answer = await outlineOfBake(recipe, context)
  return new Map(targets.map(({ name }) => [name, field(answer, 'target', name, 'outline')]))
}
