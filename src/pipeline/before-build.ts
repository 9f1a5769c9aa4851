import { callBuildx } from '../buildx/call-buildx.ts'
import { type CheckFinding, findingInProgress, parseFindings } from '../buildx/checks/parse-findings.ts'
import { dockerfilePath } from '../buildx/dockerfile-path.ts'
import { type MissingSecret, missingSecrets } from '../buildx/outline/missing-secrets.ts'
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
 * What can be known before a build: BuildKit's checks of the Dockerfile become events, and a required secret that was not
 * given stops the build before it starts.
 *
 * @returns the findings.
 * @throws InputError that names every required secret that is missing.
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
  const missing = missingSecrets(outline, request, tools.env)
  if (missing.length > 0) throw new InputError(explain(missing, dockerfile, secretsHint))
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

function explain(missing: readonly MissingSecret[], dockerfile: string, hint: string | undefined): string {
  const each = missing.map(({ id, line, unsetVariable }) => {
    const where = `${dockerfile}${line === null ? '' : `:${line}`}`
    const why =
      unsetVariable === null ? '' : `, whose environment variable ${quoteText(unsetVariable)} is not set`
    return `${quoteText(id)} (${where}${why})`
  })
  const what = missing.length === 1 ? `the secret ${each.join()}` : `the secrets ${each.join(', ')}`
  const end = hint === undefined ? '' : `; ${hint}`
  return `the build needs ${what}, but was not given ${missing.length === 1 ? 'it' : 'them'}: use the inputs secrets, secret-envs or secret-files (--secret)${end}`
}
