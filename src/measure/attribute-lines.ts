import type { BuildRecord, BuildStep } from '../model/build-record.ts'
import type { Digest } from '../model/digest.ts'
import type { BaseMeasurement, LineMeasurement, Origin } from '../model/measurement.ts'

/** Whose a layer is, and the index of the line that made it. */
export interface LayerMaker {
  readonly origin: Origin
  readonly line: number | null
}

/**
 * Says for each layer, bottom first, whose it is and which line of {@link linesOf} made it.
 *
 * Two lines may make the same blob (two `WORKDIR`s, say): they are given out in the order of the build.
 */
export function attributeLines(
  layers: readonly Digest[],
  base: BaseMeasurement,
  record: BuildRecord | undefined,
): LayerMaker[] {
  const baseLayers = base.kind === 'known' ? base.layers : 0
  const from = baseLine(record)
  const makers = stepsByLayer(record?.steps ?? [])
  return layers.map((digest, index) => {
    if (base.kind === 'unknown') return { origin: 'unknown', line: null }
    if (index < baseLayers) return { origin: 'base', line: from }
    const steps = makers.get(digest)
    return {
      origin: 'own',
      line: (steps !== undefined && steps.length > 1 ? steps.shift() : steps?.[0]) ?? null,
    }
  })
}

/** The steps of a build as lines of a measurement: same order, so that indexes into either are the same. */
export function linesOf(record: BuildRecord | undefined): LineMeasurement[] {
  return (record?.steps ?? []).map(step => ({
    dockerfile: step.dockerfile ?? record?.dockerfile ?? '',
    stage: step.stage,
    line: step.line,
    endLine: step.endLine,
    instruction: step.instruction,
    definition: step.definition,
    ...(step.ignored !== undefined && { ignored: step.ignored }),
    seconds: step.seconds,
    cached: step.cached,
    inputs: step.inputs,
    readsContext: step.readsContext,
  }))
}

/** The `FROM` that brought the base's layers. */
function baseLine(record: BuildRecord | undefined): number | null {
  const line = record?.base?.line ?? null
  if (record === undefined || line === null) return null
  const index = record.steps.findIndex(
    step =>
      step.line === line && step.dockerfile === record.base?.dockerfile && /^from\b/i.test(step.instruction),
  )
  return index < 0 ? null : index
}

function stepsByLayer(steps: readonly BuildStep[]): Map<Digest, number[]> {
  const makers = new Map<Digest, number[]>()
  steps.forEach(({ layer }, index) => {
    if (layer === null) return
    const known = makers.get(layer)
    if (known === undefined) makers.set(layer, [index])
    else known.push(index)
  })
  return makers
}
