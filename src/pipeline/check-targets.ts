import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import { type CheckFinding, findingInProgress, parseFindings } from '../buildx/checks/parse-findings.ts'
import { missingAgents } from '../buildx/outline/missing-agents.ts'
import { missingSecrets } from '../buildx/outline/missing-secrets.ts'
import type { RequiredMount } from '../buildx/outline/required-mounts.ts'
import { askTargets, environmentOf, type Recipe } from '../buildx/recipe.ts'
import { InputError } from '../errors/input-error.ts'
import type { TempDir, ToolContext } from '../tools/tool-context.ts'
import { requiredStages } from './build-required-targets.ts'
import { explainAgents, explainSecrets } from './explain-missing.ts'
import type { RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/**
 * What can be known before a build: BuildKit's checks of the Dockerfiles become events, once for each Dockerfile, however many targets
 * are built of it, and a required secret, SSH agent or key that was not given stops the run before it starts. Of targets that are
 * built upon others BuildKit tells less.
 *
 * @returns the findings.
 * @throws InputError that names every required secret, or SSH agent and key, that one target lacks.
 */
export async function checkTargets(
  plan: RunPlan,
  context: RunContext & TempDir,
): Promise<readonly CheckFinding[]> {
  const { recipe, checks = true } = plan
  const targets = [...recipe.definition.targets.values()]
  const stages = requiredStages(plan)
  const [checked, outlined] = await Promise.all([
    checks ? askTargets(recipe, targets, 'check', context) : NOTHING,
    askTargets(recipe, [...targets, ...stages], 'outline', context),
  ])
  const findings = new Map<string, CheckFinding>()
  for (const target of targets) {
    const { name, dockerfile } = target
    for (const finding of parseFindings(checked.get(name))) {
      const key = JSON.stringify([dockerfile, finding])
      if (!findings.has(key)) context.onEvent({ type: 'finding', dockerfile, finding })
      findings.set(key, finding)
    }
    const outlines = [target, ...stages].map(each => outlined.get(each.name))
    assertGiven(target, outlines, plan, context)
  }
  return [...findings.values()]
}

const NOTHING: ReadonlyMap<string, unknown> = new Map()

/** @param outlines of the target, and of the stages that must build before it. */
function assertGiven(
  target: BakeTarget,
  outlines: readonly unknown[],
  { recipe, secretsHint }: RunPlan,
  context: ToolContext,
): void {
  const { dockerfile, request } = target
  const env = environmentOf(recipe, context)
  const how = HOW_TO_GIVE[recipe.kind](target)
  const hint = secretsHint === undefined ? '' : `; ${secretsHint}`
  const secrets = withoutRepeated(outlines.flatMap(outline => missingSecrets(outline, request, env)))
  if (secrets.length > 0) throw new InputError(`${explainSecrets(secrets, dockerfile, how.secrets)}${hint}`)
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

/** Lets every warning of a build through once, and none that was a finding: a build says those again in its progress. */
export function withoutRepeats(
  onEvent: RunContext['onEvent'],
  findings: readonly CheckFinding[],
): RunContext['onEvent'] {
  const said = new Set(findings.map(findingInProgress))
  return event => {
    if (event.type === 'solve' && event.event.type === 'warning') {
      if (said.has(event.event.message)) return
      said.add(event.event.message)
    }
    onEvent(event)
  }
}
