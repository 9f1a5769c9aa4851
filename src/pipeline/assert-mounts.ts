import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import { mayRequireMounts } from '../buildx/outline/may-require-mounts.ts'
import { missingAgents } from '../buildx/outline/missing-agents.ts'
import { missingSecrets } from '../buildx/outline/missing-secrets.ts'
import type { RequiredMount } from '../buildx/outline/required-mounts.ts'
import { readDockerfile } from '../buildx/read-dockerfile.ts'
import { outlineTargets, environmentOf, type Recipe } from '../buildx/recipe.ts'
import { InputError } from '../errors/input-error.ts'
import type { TempDir } from '../tools/tool-context.ts'
import { requiredStages } from './build-required-targets.ts'
import { explainAgents, explainSecrets } from './explain-missing.ts'
import type { RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/**
 * Stops a run before its build when a secret, an SSH agent or a key that a Dockerfile requires was not given. BuildKit is asked where a
 * Dockerfile may require one.
 *
 * @throws InputError that names every required secret, or SSH agent and key, that one target lacks.
 */
export async function assertMounts(plan: RunPlan, context: RunContext & TempDir): Promise<void> {
  const targets = [...plan.recipe.definition.targets.values()]
  const may = await Promise.all(
    targets.map(async target => mayRequireMounts(await readDockerfile(target, context.cwd), target.request)),
  )
  if (may.includes(true)) await askForMounts(plan, context)
}

/**
 * Why a build failed, when it lacked what no Dockerfile of this machine requires, but a base image does (`ONBUILD`).
 *
 * @throws what {@link assertMounts} does; otherwise nothing: the build has said what is wrong.
 */
export async function explainByMounts(
  failure: unknown,
  plan: RunPlan,
  context: RunContext & TempDir,
): Promise<void> {
  if (failure instanceof Error && /\b(secret|ssh)\b/i.test(failure.message)) await askForMounts(plan, context)
}

/** Of targets that are built upon others BuildKit tells less, so those are asked about, too. */
async function askForMounts(plan: RunPlan, context: RunContext & TempDir): Promise<void> {
  const { recipe } = plan
  const targets = [...recipe.definition.targets.values()]
  const stages = requiredStages(plan)
  const outlined = await outlineTargets(recipe, [...targets, ...stages], context)
  for (const target of targets) {
    const outlines = [target, ...stages].map(each => outlined.get(each.name))
    assertGiven(target, outlines, plan, context)
  }
}

/** @param outlines of the target, and of the stages that must build before it. */
function assertGiven(
  target: BakeTarget,
  outlines: readonly unknown[],
  { recipe, secretsHint }: RunPlan,
  context: RunContext & TempDir,
): void {
  const { dockerfile, request } = target
  const env = environmentOf(recipe, context)
  const how = HOW_TO_GIVE[recipe.kind](target)
  const hint = secretsHint === undefined ? '' : `; ${secretsHint}`
  const secrets = withoutRepeated(outlines.flatMap(outline => missingSecrets(outline, request, env)))
  if (secrets.length > 0) throw new InputError(explainSecrets(secrets, dockerfile, how.secrets + hint))
  const agents = withoutRepeated(outlines.flatMap(outline => missingAgents(outline, request)))
  if (agents.length > 0) throw new InputError(explainAgents(agents, dockerfile, how.agents))
}

const HOW_TO_GIVE: Readonly<
  Record<Recipe['kind'], (target: BakeTarget) => { readonly secrets: string; readonly agents: string }>
> = {
  build: () => ({
    secrets: 'use the inputs secrets, secret-envs or secret-files (--secret)',
    agents: 'use the input ssh (--ssh)',
  }),
  bake: ({ name }) => ({
    secrets: `give the target ${name} a \`secret\` in the bake file, and the step its variable`,
    agents: `give the target ${name} an \`ssh\` in the bake file`,
  }),
}

/** Stages have stages in common, and so what these require. */
function withoutRepeated<Mount extends RequiredMount>(mounts: readonly Mount[]): Mount[] {
  return mounts.filter(({ id }, index) => mounts.findIndex(mount => mount.id === id) === index)
}
