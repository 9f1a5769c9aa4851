import type { BakeTarget } from '../../buildx/bake/bake-target.ts'
import { callBake } from '../../buildx/bake/call-bake.ts'
import { type CheckFinding, parseFindings } from '../../buildx/checks/parse-findings.ts'
import { field } from '../../buildx/json-shape.ts'
import { missingAgents } from '../../buildx/outline/missing-agents.ts'
import { missingSecrets } from '../../buildx/outline/missing-secrets.ts'
import { InputError } from '../../errors/input-error.ts'
import type { BakeRun } from './bake-run.ts'
import { explainAgents, explainSecrets } from '../explain-missing.ts'
import type { PipelineTools } from '../pipeline-tools.ts'

/**
 * What can be known before a bake: BuildKit's checks of the Dockerfiles become events, once for each Dockerfile, however many targets
 * are built of it, and a required secret, SSH agent or key that was not given stops the bake before it starts. Of targets that are
 * built upon others BuildKit tells less.
 *
 * @returns the findings.
 * @throws InputError that names every required secret, or SSH agent and key, that one target lacks.
 */
export async function beforeBake(run: BakeRun, tools: PipelineTools): Promise<readonly CheckFinding[]> {
  const { request, definition, checks = true } = run
  const [check, outline] = await Promise.all([
    checks ? callBake(request, definition, 'check', tools) : null,
    callBake(request, definition, 'outline', tools),
  ])
  const told = new Map<string, CheckFinding>()
  for (const target of definition.targets.values()) {
    const { name, dockerfile } = target
    for (const finding of parseFindings(field(check, 'target', name, 'check'))) {
      const key = JSON.stringify([dockerfile, finding])
      if (!told.has(key)) tools.onEvent({ type: 'finding', dockerfile, finding })
      told.set(key, finding)
    }
    assertGiven(target, field(outline, 'target', name, 'outline'), run, tools)
  }
  return [...told.values()]
}

function assertGiven(
  { name, dockerfile, request }: BakeTarget,
  outline: unknown,
  { request: { variables }, secretsHint }: BakeRun,
  { env }: PipelineTools,
): void {
  const hint = secretsHint === undefined ? '' : `; ${secretsHint}`
  const secrets = missingSecrets(outline, request, { ...env, ...Object.fromEntries(variables) })
  if (secrets.length > 0) {
    const how = `give the target ${name} a \`secret\` in the bake file, and the step its variable`
    throw new InputError(`${explainSecrets(secrets, dockerfile, how)}${hint}`)
  }
  const agents = missingAgents(outline, request)
  if (agents.length > 0)
    throw new InputError(
      explainAgents(agents, dockerfile, `give the target ${name} an \`ssh\` in the bake file`),
    )
}
