import { readBakeDefinition } from '../../buildx/bake/read-bake-definition.ts'
import { solveBake, type TargetBuild } from '../../buildx/bake/solve-bake.ts'
import type { BakeRequest } from '../../inputs/bake-request.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { solveTools } from '../solve-tools.ts'

/**
 * Builds the targets that must succeed before any other is built: a `test`, a `security-scan`. What they make stays in the builder's
 * cache.
 *
 * @throws InputError, BuildFailure or ToolError that names the target.
 */
export async function buildRequiredBakeTargets(
  targets: readonly string[],
  request: BakeRequest,
  tools: PipelineTools,
): Promise<void> {
  if (targets.length === 0) return
  tools.onEvent({ type: 'phase', phase: { kind: 'target', subject: targets.join(', ') } })
  const wanted = { ...request, targets, push: false, load: false }
  const definition = await readBakeDefinition(wanted, tools)
  const builds = [...definition.targets.values()].map((target): TargetBuild => ({
    target,
    request: { ...target.request, outputs: ['type=cacheonly'], attests: NONE, cacheTo: [] },
    kind: definition.requested.includes(target.name) ? 'other' : 'linked',
  }))
  await solveBake(request, definition, builds, solveTools(tools, []))
}

/** Nothing is said of what is thrown away. */
const NONE = ['type=provenance,disabled=true', 'type=sbom,disabled=true']
