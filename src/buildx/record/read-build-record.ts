import type { BaseImage, BuildRecord, BuildStep } from '../../model/build-record.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { packageUrl } from '../registry/package-url.ts'
import type { Vertex } from '../solve/vertex.ts'
import { parseDockerfile, type Stage, stageAt, stageChain } from './dockerfile-source.ts'
import { findImageLayers, type ImageLayers } from './image-layers.ts'
import { type LinkedDockerfiles, type NamedSource, nameSources } from './name-sources.ts'
import { type Op, parseProvenance, type Provenance, type SourceRange } from './provenance.ts'

export interface BuildRecordContext {
  /** The Dockerfile as reports name it. */
  readonly dockerfile: string
  /** Present for a target of a bake file that is built upon others. */
  readonly linked?: LinkedDockerfiles | undefined
  readonly target: string | undefined
  /** Digests of the layers in this platform's manifest, bottom first. */
  readonly layers: readonly Digest[]
  /** What the progress said about each step, by vertex digest. */
  readonly vertices: ReadonlyMap<Digest, Vertex>
}

/**
 * What BuildKit's provenance of one platform says about lines, layers, order and time.
 *
 * @param json the provenance as it came; untrusted JSON.
 * @returns null when it holds no build definition.
 */
export function readBuildRecord(json: unknown, context: BuildRecordContext): BuildRecord | null {
  const provenance = parseProvenance(json)
  if (provenance === null) return null
  const sources = nameSources(provenance.sources, context.linked)
  const own = sources.find(each => each?.dockerfile === null)?.source ?? parseDockerfile('')
  const chain = stageChain(own, context.target)
  const imageLayers = findImageLayers(provenance, context.layers)
  const replaced = replacedFrom(imageLayers, provenance, sources, chain)
  const located = locateOps(provenance, sources, chain, replaced)
  return {
    dockerfile: context.dockerfile,
    steps: makeSteps(provenance, located, imageLayers, context.vertices),
    base: baseImage(imageLayers, provenance, { sources, chain, replaced }),
    ...(imageLayers.unnamed !== null && { layersUnnamed: imageLayers.unnamed }),
  }
}

/** Lines of one of the Dockerfiles. */
interface InstructionRange extends Omit<SourceRange, 'source'> {
  readonly file: NamedSource
}

/** Where an op stands, in the Dockerfiles that are known. */
function placesOf(
  ranges: readonly SourceRange[],
  sources: readonly (NamedSource | null)[],
): InstructionRange[] {
  return ranges.flatMap(({ source, line, endLine }) => {
    const file = sources[source] ?? null
    return file === null ? [] : [{ file, line, endLine }]
  })
}

/**
 * The place of every op that is a step of its own, in order. Merges are not: they belong to the `COPY --link` whose
 * result they lay on. Sources are steps only as FROM.
 */
function locateOps(
  { ops, places }: Provenance,
  sources: readonly (NamedSource | null)[],
  chain: readonly Stage[],
  replaced: ReplacedFrom | null,
): Map<string, InstructionRange> {
  const located = new Map<string, InstructionRange>()
  for (const { id, kind } of ops) {
    if (kind === 'merge') continue
    const found = placesOf(places.get(id) ?? [], sources).filter(place => kind !== 'source' || isFrom(place))
    const shipped = found.find(({ file, line }) => {
      const stage = stageAt(file.source, line)
      return stage !== null && chain.includes(stage)
    })
    const written = id === replaced?.id ? replaced : undefined
    const place = shipped ?? found.toSorted((a, b) => a.line - b.line)[0] ?? written
    if (place !== undefined) located.set(id, place)
  }
  return located
}

function isFrom({ file, line, endLine }: InstructionRange): boolean {
  return /^from\b/i.test(file.source.instruction(line, endLine))
}

function makeSteps(
  provenance: Provenance,
  located: ReadonlyMap<string, InstructionRange>,
  { made }: ImageLayers,
  vertices: ReadonlyMap<Digest, Vertex>,
): BuildStep[] {
  const digests = new Map([...provenance.steps].map(([digest, step]) => [step, digest]))
  const indexes = new Map([...located.keys()].map((id, index) => [id, index]))
  const origins = traceOrigins(provenance.ops, indexes)
  const definitions = new Map(provenance.ops.map(({ id, definition }) => [id, definition]))
  return [...located].map(([id, { file, line, endLine }]) => {
    const digest = digests.get(id)
    const vertex = digest === undefined ? undefined : vertices.get(digest)
    return {
      ...inOther(file),
      stage: stageAt(file.source, line)?.name ?? null,
      instruction: file.source.instruction(line, endLine),
      definition: definitions.get(id) ?? null,
      line,
      endLine,
      ...ignoredAt(file, line),
      ...(origins.get(id) ?? { inputs: [], readsContext: false }),
      layer: made.get(id) ?? null,
      seconds: vertex?.seconds ?? null,
      cached: vertex?.ran === true ? vertex.cached : null,
      ...(digest !== undefined && { vertex: digest }),
    }
  })
}

function inOther({ dockerfile }: NamedSource): { readonly dockerfile?: string } {
  return dockerfile === null ? {} : { dockerfile }
}

function ignoredAt({ source }: NamedSource, line: number): Pick<BuildStep, 'ignored'> {
  const ignored = source.ignored(line)
  return ignored.length === 0 ? {} : { ignored }
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

/** What an image is named by in a build's sources: how it is fetched, its name and its digest. */
const IMAGE = /^(docker-image|oci-layout):\/\/(.*?)(?:@(sha256:[0-9a-f]{64}))?$/s

/** A FROM that a named context replaces. */
interface ReplacedFrom extends InstructionRange {
  /** The op in its place. */
  readonly id: string
}

/** BuildKit gives no place to what a named context puts into the place of FROM; the text does, unless a variable stands in it. */
function replacedFrom(
  { root }: ImageLayers,
  { places }: Provenance,
  sources: readonly (NamedSource | null)[],
  chain: readonly Stage[],
): ReplacedFrom | null {
  const file = sources.find(each => each?.dockerfile === null)
  const written = chain.at(-1)
  if (root === null || !IMAGE.test(root.identifier) || file == null || written === undefined) return null
  const isNamed = placesOf(places.get(root.id) ?? [], sources).some(isFrom)
  if (isNamed || written.from.includes('$')) return null
  return { id: root.id, file, line: written.line, endLine: written.endLine }
}

/** null for scratch, and for a root that is a directory and not an image (a named context). */
function baseImage(
  { root, base }: ImageLayers,
  { places, materials }: Provenance,
  {
    sources,
    chain,
    replaced,
  }: {
    readonly sources: readonly (NamedSource | null)[]
    readonly chain: readonly Stage[]
    readonly replaced: ReplacedFrom | null
  },
): BaseImage | null {
  const found = root === null ? null : IMAGE.exec(root.identifier)
  if (root === null || found === null) return null
  const [, scheme, reference = '', digest] = found
  const written = chain.at(-1)
  const froms = placesOf(places.get(root.id) ?? [], sources).filter(isFrom)
  return {
    // A layout has no name that means anything to people: the name in the FROM line does.
    reference: scheme === 'oci-layout' && written !== undefined ? written.from : reference,
    digest: isDigest(digest) ? digest : (materials.get(packageUrl(reference)) ?? null),
    ...fromLine(replaced === null ? froms : [replaced], written),
    layers: base,
  }
}

function fromLine(
  froms: readonly InstructionRange[],
  written: Stage | undefined,
): Pick<BaseImage, 'line' | 'dockerfile'> {
  const own = froms.find(({ file, line }) => file.dockerfile === null && line === written?.line)
  const place = own ?? (froms.length === 1 ? froms[0] : undefined)
  return place === undefined ? { line: null } : { ...inOther(place.file), line: place.line }
}
