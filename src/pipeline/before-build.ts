import { callBuildx } from '../buildx/call-buildx.ts'
import { type CheckFinding, findingInProgress, parseFindings } from '../buildx/checks/parse-findings.ts'
import { dockerfilePath } from '../buildx/dockerfile-path.ts'
import { missingAgents } from '../buildx/outline/missing-agents.ts'
import { type MissingSecret, missingSecrets } from '../buildx/outline/missing-secrets.ts'
import type { RequiredMount } from '../buildx/outline/required-mounts.ts'
import { InputError } from '../errors/input-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { quoteText } from '../oci/quote-text.ts'
import type { PipelineTools } from './pipeline-tools.ts'

export interface BeforeBuild {
  readonly request: SolveRequest
  /** Whether BuildKit's checks of the Dockerfile are run. */
  readonly checks: boolean
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
  { request, checks, secretsHint }: BeforeBuild,
  tools: PipelineTools,
): Promise<readonly CheckFinding[]> {
  const [check, outline] = await Promise.all([
    checks ? callBuildx(request, 'check', tools) : null,
    callBuildx(request, 'outline', tools),
  ])
  const dockerfile = dockerfilePath(request, tools.cwd)
  const findings = parseFindings(check)
  for (const finding of findings) tools.onEvent({ type: 'finding', dockerfile, finding })
  const hint = secretsHint === undefined ? '' : `; ${secretsHint}`
  const secrets = missingSecrets(outline, request, tools.env)
  if (secrets.length > 0) throw new InputError(`${explainSecrets(secrets, dockerfile)}${hint}`)
  const agents = missingAgents(outline, request)
  if (agents.length > 0) throw new InputError(explainAgents(agents, dockerfile))
  return findings
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

function explainSecrets(missing: readonly MissingSecret[], dockerfile: string): string {
  const each = missing.map(mount => {
    const { unsetVariable } = mount
    const why =
      unsetVariable === null ? '' : `, whose environment variable ${quoteText(unsetVariable)} is not set`
    return named(mount, dockerfile, why)
  })
  return `${listed('secret', each)}: use the inputs secrets, secret-envs or secret-files (--secret)`
}

function explainAgents(missing: readonly RequiredMount[], dockerfile: string): string {
  const each = missing.map(mount => named(mount, dockerfile, ''))
  return `${listed('SSH agent or key', each)}: use the input ssh (--ssh)`
}

function named({ id, line }: RequiredMount, dockerfile: string, why: string): string {
  return `${quoteText(id)} (${dockerfile}${line === null ? '' : `:${line}`}${why})`
}

function listed(what: string, each: readonly string[]): string {
  const [names, it] =
    each.length === 1 ? [`${what} ${each.join()}`, 'it'] : [`${what}s ${each.join(', ')}`, 'them']
  return `the build needs the ${names}, but was not given ${it}`
}
