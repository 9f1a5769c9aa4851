import { callBuildx } from '../buildx/call-buildx.ts'
import { type CheckFinding, findingInProgress, parseFindings } from '../buildx/checks/parse-findings.ts'
import { dockerfilePath } from '../buildx/dockerfile-path.ts'
import { missingAgents } from '../buildx/outline/missing-agents.ts'
import { missingSecrets } from '../buildx/outline/missing-secrets.ts'
import type { RequiredMount } from '../buildx/outline/required-mounts.ts'
import { InputError } from '../errors/input-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { explainAgents, explainSecrets } from './explain-missing.ts'
import type { PipelineTools } from './pipeline-tools.ts'

const GIVE_SECRETS = 'use the inputs secrets, secret-envs or secret-files (--secret)'
const GIVE_AGENTS = 'use the input ssh (--ssh)'

export interface BeforeBuild {
  readonly request: SolveRequest
  /** Whether BuildKit's checks of the Dockerfile are run. */
  readonly checks: boolean
  /** Stages that are built before: what they require must be there as well. */
  readonly requiredTargets?: readonly string[] | undefined
  /** Why a secret may be missing that is set up well, as an end of a sentence; absent: no idea. */
  readonly secretsHint?: string | undefined
}

/**
 * What can be known before a build: BuildKit's checks of the Dockerfile become events, and a required secret, SSH agent or key
 * that was not given stops the build before it starts.
 *
 * @returns the findings.
 * @throws InputError that names every required secret, or SSH agent and key, that is missing.
 */
export async function beforeBuild(
  { request, checks, requiredTargets = [], secretsHint }: BeforeBuild,
  tools: PipelineTools,
): Promise<readonly CheckFinding[]> {
  const stages = [request, ...requiredTargets.map(target => ({ ...request, target }))]
  const [check, outlines] = await Promise.all([
    checks ? callBuildx(request, 'check', tools) : null,
    Promise.all(stages.map(stage => callBuildx(stage, 'outline', tools))),
  ])
  const dockerfile = dockerfilePath(request, tools.cwd, tools.sources)
  const findings = parseFindings(check)
  for (const finding of findings) tools.onEvent({ type: 'finding', dockerfile, finding })
  const hint = secretsHint === undefined ? '' : `; ${secretsHint}`
  const secrets = withoutRepeated(outlines.flatMap(outline => missingSecrets(outline, request, tools.env)))
  if (secrets.length > 0) throw new InputError(`${explainSecrets(secrets, dockerfile, GIVE_SECRETS)}${hint}`)
  const agents = withoutRepeated(outlines.flatMap(outline => missingAgents(outline, request)))
  if (agents.length > 0) throw new InputError(explainAgents(agents, dockerfile, GIVE_AGENTS))
  return findings
}

/** Stages have stages in common, and so what these require. */
function withoutRepeated<Mount extends RequiredMount>(mounts: readonly Mount[]): Mount[] {
  return mounts.filter(({ id }, index) => mounts.findIndex(mount => mount.id === id) === index)
}

/** Lets every warning of a build through once, and none that was a finding: a build says those again in its progress. */
export function withoutRepeats(tools: PipelineTools, findings: readonly CheckFinding[]): PipelineTools {
  const said = new Set(findings.map(findingInProgress))
  return {
    ...tools,
    onEvent: event => {
      if (event.type === 'solve' && event.event.type === 'warning') {
        if (said.has(event.event.message)) return
        said.add(event.event.message)
      }
      tools.onEvent(event)
    },
  }
}
