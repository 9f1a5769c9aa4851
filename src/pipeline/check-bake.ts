import type { BakeDefinition } from '../buildx/bake/bake-target.ts'
import { callBake } from '../buildx/bake/call-bake.ts'
import { type CheckFinding, parseFindings } from '../buildx/checks/parse-findings.ts'
import { field } from '../buildx/json-shape.ts'
import type { BakeRequest } from '../inputs/bake-request.ts'
import type { PipelineTools } from './pipeline-tools.ts'

/**
 * What BuildKit's checks find in the Dockerfiles of a bake becomes events, once for each Dockerfile, however many targets are built
 * of it.
 *
 * @returns the findings.
 */
export async function checkBake(
  { request, definition }: { readonly request: BakeRequest; readonly definition: BakeDefinition },
  tools: PipelineTools,
): Promise<readonly CheckFinding[]> {
  const answer = await callBake(request, 'check', tools)
  const told = new Map<string, CheckFinding>()
  for (const { name, dockerfile } of definition.targets.values()) {
    for (const finding of parseFindings(field(answer, 'target', name, 'check'))) {
      const key = JSON.stringify([dockerfile, finding])
      if (!told.has(key)) tools.onEvent({ type: 'finding', dockerfile, finding })
      told.set(key, finding)
    }
  }
  return [...told.values()]
}
