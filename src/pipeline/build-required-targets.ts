import { readsInput } from '../buildx/reads-input.ts'
import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import type { TargetBuild } from '../buildx/bake/solve-bake.ts'
import { type Recipe, solveTargets } from '../buildx/recipe.ts'
import { InputError } from '../errors/input-error.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { quoteText } from '../text/quote-text.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir } from '../tools/tool-context.ts'
import { messages } from './messages.ts'
import type { Checkout, RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/**
 * Builds what must succeed before any image is built: a `test`, a `security-scan`. Of a single build these are stages of its Dockerfile,
 * of a bake targets of its files. What they make stays in the builder's cache.
 *
 * @throws InputError, BuildFailure or ToolError that names the target, at the first one that does not build.
 */
export async function buildRequiredTargets(
  plan: RunPlan,
  context: RunContext & TempDir & Checkout & ToolStreams,
): Promise<void> {
  for (const { subject, recipe } of requiredRecipes(plan)) {
    context.onEvent({ type: 'phase', phase: { kind: 'target', subject } })
    try {
      await solveTargets(recipe, buildsOf(recipe), context)
    } catch (error) {
      if (recipe.kind === 'build' && error instanceof Error && !context.signal.aborted) {
        error.message = `the required target ${quoteText(subject)} did not build: ${error.message}`
      }
      throw error
    }
  }
}

/** The stages that a single build requires, each as a target of its own; those of bake files stand in the files. */
export function requiredStages({ recipe, requiredTargets = [] }: RunPlan): BakeTarget[] {
  if (recipe.kind === 'bake') return []
  return [...recipe.definition.targets.values()].flatMap(target =>
    requiredTargets.map(stage => ({ ...target, name: stage, request: { ...target.request, target: stage } })),
  )
}

interface RequiredRecipe {
  /** What people call it. */
  readonly subject: string
  readonly recipe: Recipe
}

function requiredRecipes(plan: RunPlan): readonly RequiredRecipe[] {
  const { recipe, requiredTargets = [] } = plan
  if (requiredTargets.length === 0) return []
  if (recipe.kind === 'bake') {
    const { required } = recipe
    return required === null ? [] : [{ subject: requiredTargets.join(', '), recipe: required }]
  }
  const stages = requiredStages(plan)
  if (stages.some(({ request }) => readsInput(request))) {
    throw new InputError(messages.requiredTargetsFromStandardInput)
  }
  return stages.map(stage => ({
    subject: stage.name,
    recipe: {
      kind: 'build',
      definition: { targets: new Map([[stage.name, stage]]), requested: [stage.name] },
    },
  }))
}

function buildsOf({ definition: { targets, requested } }: Recipe): TargetBuild[] {
  return [...targets.values()].map(target => ({
    target,
    request: { ...target.request, ...WITHOUT_IMAGE },
    kind: requested.includes(target.name) ? 'other' : 'linked',
  }))
}

/** What is said of the image, not of the stages; caches are written by the image's own build alone. */
const WITHOUT_IMAGE = {
  outputs: ['type=cacheonly'],
  tags: [],
  annotations: [],
  attests: ['type=provenance,disabled=true', 'type=sbom,disabled=true'],
  provenance: '',
  sbom: '',
  cacheTo: [],
  push: false,
  load: false,
} as const satisfies Partial<BuildRequest>
