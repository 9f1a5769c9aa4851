import { type CheckFinding, findingInProgress, parseFindings } from '../buildx/checks/parse-findings.ts'
import { askTargets } from '../buildx/recipe.ts'
import type { TempDir } from '../tools/tool-context.ts'
import type { PipelineEvent } from './pipeline-event.ts'
import type { RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/**
 * BuildKit's checks of the Dockerfiles become events, once for each Dockerfile, however many targets are built of it. They are asked for
 * beside the build.
 *
 * @returns the findings.
 * @throws the signal's reason when it aborts.
 */
export async function checkTargets(
  { recipe, checks = true }: RunPlan,
  context: RunContext & TempDir,
): Promise<readonly CheckFinding[]> {
  if (!checks) return []
  const targets = [...recipe.definition.targets.values()]
  const checked = await askTargets(recipe, targets, 'check', context)
  const findings = new Map<string, CheckFinding>()
  for (const { name, dockerfile } of targets) {
    for (const finding of parseFindings(checked.get(name))) {
      const key = JSON.stringify([dockerfile, finding])
      if (!findings.has(key)) context.onEvent({ type: 'finding', dockerfile, finding })
      findings.set(key, finding)
    }
  }
  return [...findings.values()]
}

/**
 * Lets every warning of a build through once, and none that was a finding: a build says those again in its progress. Until the findings are
 * known, warnings wait.
 *
 * @param checking what {@link checkTargets} returned.
 */
export function withoutRepeats(
  onEvent: RunContext['onEvent'],
  checking: Promise<readonly CheckFinding[]>,
): RunContext['onEvent'] {
  const said = new Set<string>()
  let waiting: BuildWarning[] | null = []
  const pass = (warning: BuildWarning): void => {
    const { message } = warning.event
    if (!said.has(message)) onEvent(warning)
    said.add(message)
  }
  const release = (findings: readonly CheckFinding[]): void => {
    for (const finding of findings) said.add(findingInProgress(finding))
    const held = waiting ?? []
    waiting = null
    held.forEach(pass)
  }
  checking.then(release, () => {
    release([])
  })
  return event => {
    if (!isBuildWarning(event)) onEvent(event)
    else if (waiting === null) pass(event)
    else waiting.push(event)
  }
}

type BuildWarning = Extract<PipelineEvent, { type: 'solve' }> & {
  readonly event: { readonly type: 'warning' }
}

function isBuildWarning(event: PipelineEvent): event is BuildWarning {
  return event.type === 'solve' && event.event.type === 'warning'
}
