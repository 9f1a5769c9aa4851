import type { Digest } from '../oci/digest.ts'
import { isDigest } from '../oci/digest.ts'
import type { BaseImage, BuildRecord, BuildStep } from './build-record.ts'
import {
  parseDockerfile,
  stageAt,
  stageChain,
  type DockerfileSource,
  type Stage,
} from './dockerfile-source.ts'
import { findImageLayers, type ImageLayers } from './image-layers.ts'
import { parseProvenance, type Op, type Provenance, type SourceRange } from './provenance.ts'
import type { Vertex } from './vertex.ts'

export interface BuildRecordContext {
  /** The Dockerfile as reports name it. */
  readonly dockerfile: string
  readonly target: string | undefined
  /** Digests of the layers in this platform's manifest, bottom first. */
  readonly layers: readonly Digest[]
  /** What the progress said about each step, by vertex digest. */
  readonly vertices: ReadonlyMap<Digest, Vertex>
}

/**
 * What BuildKit's provenance of one platform says about lines, layers, order and time.
 *
 * @param json the provenance as it came; foreign JSON.
 * @returns null when it holds no build definition.
 */
export function readBuildRecord(json: unknown, context: BuildRecordContext): BuildRecord | null {
  const provenance = parseProvenance(json)
  if (provenance === null) return null
  const source = parseDockerfile(provenance.sources[0]?.text ?? '')
  const chain = stageChain(source, context.target)
  const imageLayers = findImageLayers(provenance, context.layers)
  const located = locateOps(provenance, source, chain)
  return {
    dockerfile: context.dockerfile,
    steps: makeSteps(provenance, source, located, imageLayers, context.vertices),
    base: baseImage(imageLayers, provenance, source, chain),
  }
}

/**
 * The place of every op that is a step of its own, in order. Merges are not: they belong to the `COPY --link` whose
 * result they lay on. Sources are steps only as FROM.
 */
function locateOps(
  { ops, places }: Provenance,
  source: DockerfileSource,
  chain: readonly Stage[],
): Map<string, SourceRange> {
  const located = new Map<string, SourceRange>()
  for (const { id, kind } of ops) {
    if (kind === 'merge') continue
    const ranges = (places.get(id) ?? []).filter(
      range => range.source === 0 && (kind !== 'source' || isFrom(source, range)),
    )
    const shipped = ranges.find(({ line }) => {
      const stage = stageAt(source, line)
      return stage !== null && chain.includes(stage)
    })
    const place = shipped ?? ranges.toSorted((a, b) => a.line - b.line)[0]
    if (place !== undefined) located.set(id, place)
  }
  return located
}

function isFrom(source: DockerfileSource, { line, endLine }: SourceRange): boolean {
  return /^from\b/i.test(source.instruction(line, endLine))
}

function makeSteps(
  provenance: Provenance,
  source: DockerfileSource,
  located: ReadonlyMap<string, SourceRange>,
  { made }: ImageLayers,
  vertices: ReadonlyMap<Digest, Vertex>,
): BuildStep[] {
  const digests = new Map([...provenance.steps].map(([digest, step]) => [step, digest]))
  const indexes = new Map([...located.keys()].map((id, index) => [id, index]))
  const origins = traceOrigins(provenance.ops, indexes)
  const definitions = new Map(provenance.ops.map(({ id, definition }) => [id, definition]))
  return [...located].map(([id, { line, endLine }]) => {
    const digest = digests.get(id)
    const vertex = digest === undefined ? undefined : vertices.get(digest)
    return {
      stage: stageAt(source, line)?.name ?? null,
      instruction: source.instruction(line, endLine),
      definition: definitions.get(id) ?? null,
      line,
      endLine,
      ...(origins.get(id) ?? { inputs: [], readsContext: false }),
      layer: made.get(id) ?? null,
      seconds: vertex?.seconds ?? null,
      cached: vertex?.ran === true ? vertex.cached : null,
    }
  })
}

type Origins = Pick<BuildStep, 'inputs' | 'readsContext'>

/** What BuildKit fetches for a build and names in no digest that a Dockerfile shows. */
const CONTEXT = /^(local|git|https?|blob):/

/**
 * For each step the nearest steps that it builds upon, through ops without a place of their own, and whether a context
 * is among them. Ops come in topological order, so each is looked at once.
 */
function traceOrigins(ops: readonly Op[], indexes: ReadonlyMap<string, number>): Map<string, Origins> {
  const seen = new Map<string, Origins>()
  const own = new Map<string, Origins>()
  for (const op of ops) {
    const below = op.inputs.flatMap(({ id }) => seen.get(id) ?? [])
    const index = indexes.get(op.id)
    const origins = {
      inputs: [...new Set(below.flatMap(({ inputs }) => inputs))].sort((a, b) => a - b),
      readsContext: below.some(({ readsContext }) => readsContext) || CONTEXT.test(op.identifier),
    }
    own.set(op.id, origins)
    seen.set(op.id, index === undefined ? origins : { inputs: [index], readsContext: false })
  }
  return own
}

/** null for scratch, and for a root that is a directory and not an image (a named context). */
function baseImage(
  { root, base }: ImageLayers,
  { places, materials }: Provenance,
  source: DockerfileSource,
  chain: readonly Stage[],
): BaseImage | null {
  if (root === null) return null
  const found = /^(docker-image|oci-layout):\/\/(.*?)(?:@(sha256:[0-9a-f]{64}))?$/s.exec(root.identifier)
  if (found === null) return null
  const [, scheme, reference = '', digest] = found
  const written = chain.at(-1)
  const lines = (places.get(root.id) ?? []).filter(range => isFrom(source, range)).map(({ line }) => line)
  return {
    // A layout has no name that means anything to people: the name in the FROM line does.
    reference: scheme === 'oci-layout' && written !== undefined ? written.from : reference,
    digest: isDigest(digest) ? digest : (materials.get(packageUrl(reference)) ?? null),
    line: fromLine(lines, written),
    layers: base,
  }
}

/** BuildKit gives no place to a FROM that a named context replaces; the text does, unless a variable stands in it. */
function fromLine(lines: readonly number[], written: Stage | undefined): number | null {
  if (written !== undefined && lines.includes(written.line)) return written.line
  if (lines.length === 1) return lines[0] ?? null
  return lines.length === 0 && written !== undefined && !written.from.includes('$') ? written.line : null
}

/** `docker.io/library/alpine:3` as BuildKit's materials spell it. */
function packageUrl(reference: string): string {
  const familiar = reference.replace(/^docker\.io\/(library\/)?/, '')
  return `pkg:docker/${familiar.replace(/:(?=[^/]*$)/, '@')}`
}
