import { type Digest, isDigest } from '../../model/digest.ts'
import { asInteger, asList, asObject, asText, field, type JsonObject } from '../json-shape.ts'
import { parseDockerfile } from './dockerfile-source.ts'
import { opDefinition } from './op-definition.ts'

/** BuildKit's maximal provenance of one platform, reduced to what lines and layers need. */
export interface Provenance {
  /** In topological order; the last one is the result. */
  readonly ops: readonly Op[]
  /** Step (`step3`) by vertex digest. */
  readonly steps: ReadonlyMap<Digest, string>
  /** Where each step stands. A step that several stages share stands in several places. */
  readonly places: ReadonlyMap<string, readonly SourceRange[]>
  readonly sources: readonly SourceFile[]
  /** Layers below and of each result, by `step3:0`. Only results whose blobs exist are in it. */
  readonly layers: ReadonlyMap<string, readonly Digest[]>
  /** Digest of each image that was used, by package URL without its platform: `pkg:docker/alpine@3.22`. */
  readonly materials: ReadonlyMap<string, Digest>
}

export interface Op {
  readonly id: string
  readonly kind: 'source' | 'exec' | 'file' | 'merge' | 'other'
  /** What a source reads: `docker-image://…`, `local://context`; else ''. */
  readonly identifier: string
  readonly inputs: readonly OpInput[]
  /** Which inputs the root file system stands on, bottom first: one, several (merge), or none (scratch). */
  readonly roots: readonly number[]
  /** See {@link opDefinition}. */
  readonly definition: string | null
}

/** A result of another step. */
export interface OpInput {
  readonly id: string
  readonly output: number
}

/** Lines are 1-based, inclusive. */
export interface SourceRange {
  /** Index in {@link Provenance.sources}. */
  readonly source: number
  readonly line: number
  readonly endLine: number
}

export interface SourceFile {
  readonly name: string
  readonly text: string
}

const BUILDKIT_V02 = 'https://mobyproject.org/buildkit@v1#metadata'

/**
 * Reads provenance as BuildKit writes it: a SLSA v0.2 or v1 predicate, or an in-toto statement around one.
 *
 * Untrusted JSON: what has another shape is left out. Build-arg values stay behind: of what holds them, only a short
 * fingerprint is taken.
 *
 * @returns null when there is no build definition in it (provenance of mode `min`).
 */
export function parseProvenance(json: unknown): Provenance | null {
  const predicate = field(json, 'predicate') ?? json
  const config = buildConfigOf(json)
  const metadata = buildkitMetadata(json)
  const sources = asList(field(metadata, 'source', 'infos')).map(parseSource)
  const variables = new Set(sources.flatMap(({ text }) => [...parseDockerfile(text).variables]))
  const ops = asList(field(config, 'llbDefinition')).map(op => parseOp(op, variables))
  if (ops.length === 0) return null
  return {
    ops,
    steps: parseDigestMapping(field(config, 'digestMapping')),
    places: parsePlaces(field(metadata, 'source', 'locations')),
    sources,
    layers: parseLayers(field(metadata, 'layers')),
    materials: parseMaterials(predicate),
  }
}

/** The build definition in provenance, in either version of the format. */
export function buildConfigOf(json: unknown): unknown {
  const predicate = field(json, 'predicate') ?? json
  return (
    field(predicate, 'buildConfig') ??
    field(predicate, 'buildDefinition', 'internalParameters', 'buildConfig')
  )
}

/** What BuildKit adds to provenance of its own: the Dockerfile, places of steps, layers. */
export function buildkitMetadata(json: unknown): unknown {
  const predicate = field(json, 'predicate') ?? json
  return (
    field(predicate, 'metadata', BUILDKIT_V02) ??
    field(predicate, 'runDetails', 'metadata', 'buildkit_metadata') ??
    field(predicate, 'runDetails', 'metadata', BUILDKIT_V02)
  )
}

function parseOp(value: unknown, variables: ReadonlySet<string>): Op {
  const op = asObject(field(value, 'op', 'Op') ?? field(value, 'op') ?? field(value, 'Op'))
  const inputs = asList(field(value, 'inputs')).map(parseInput)
  return {
    id: asText(field(value, 'id')) ?? '',
    identifier: asText(field(op, 'source', 'identifier')) ?? '',
    inputs,
    definition: opDefinition(op, variables),
    ...kindOf(op, inputs.length),
  }
}

function kindOf(op: JsonObject, inputs: number): Pick<Op, 'kind' | 'roots'> {
  const within = (roots: readonly number[]) => roots.filter(root => root >= 0 && root < inputs)
  if (Object.hasOwn(op, 'source')) return { kind: 'source', roots: [] }
  if (Object.hasOwn(op, 'exec')) return { kind: 'exec', roots: within([rootOfExec(op)]) }
  if (Object.hasOwn(op, 'file')) return { kind: 'file', roots: within([rootOfFile(op, inputs)]) }
  if (Object.hasOwn(op, 'merge')) {
    const merged = asList(field(op, 'merge', 'inputs')).map(input => asInteger(field(input, 'input'), 0))
    return { kind: 'merge', roots: within(merged) }
  }
  return { kind: 'other', roots: within([0]) }
}

/** The mount on `/`; protobuf's JSON leaves out an input of 0, and −1 is scratch. */
function rootOfExec(op: JsonObject): number {
  const mounts = asList(field(op, 'exec', 'mounts'))
  const root = mounts.find(mount => field(mount, 'dest') === '/')
  return root === undefined ? -1 : asInteger(field(root, 'input'), 0)
}

/**
 * The input that the actions of a file op start from. An action's `input` counts the op's inputs first, then the
 * results of the actions before it; its own result is the op's when `output` is 0.
 */
function rootOfFile(op: JsonObject, inputs: number): number {
  const actions = asList(field(op, 'file', 'actions'))
  let at = actions.findLast(action => asInteger(field(action, 'output'), 0) === 0)
  for (let hops = 0; hops <= actions.length; hops++) {
    const input = asInteger(field(at, 'input'), 0)
    if (input < inputs) return input
    at = actions[input - inputs]
  }
  return -1
}

function parseInput(value: unknown): OpInput {
  const [id = '', output = '0'] = (asText(value) ?? '').split(':')
  return { id, output: Number.parseInt(output, 10) || 0 }
}

function parseDigestMapping(value: unknown): Map<Digest, string> {
  const steps = new Map<Digest, string>()
  for (const [digest, step] of Object.entries(asObject(value))) {
    if (isDigest(digest) && typeof step === 'string') steps.set(digest, step)
  }
  return steps
}

function parsePlaces(value: unknown): Map<string, SourceRange[]> {
  const places = new Map<string, SourceRange[]>()
  for (const [step, located] of Object.entries(asObject(value))) {
    const ranges = asList(field(located, 'locations')).flatMap(parseLocation)
    if (ranges.length > 0) places.set(step, ranges)
  }
  return places
}

/** A location lists its lines one by one; together they are one range. */
function parseLocation(value: unknown): SourceRange[] {
  const ranges = asList(field(value, 'ranges'))
  let line = Infinity
  let endLine = 0
  for (const range of ranges) {
    const start = asInteger(field(range, 'start', 'line'), 0)
    if (start < 1) continue
    line = Math.min(line, start)
    endLine = Math.max(endLine, start, asInteger(field(range, 'end', 'line'), start))
  }
  return endLine === 0 ? [] : [{ source: asInteger(field(value, 'sourceIndex'), 0), line, endLine }]
}

function parseSource(value: unknown): SourceFile {
  return {
    name: asText(field(value, 'filename')) ?? '',
    text: Buffer.from(asText(field(value, 'data')) ?? '', 'base64').toString('utf8'),
  }
}

/** Each result lists its chain of layers once a compression that was made of it; the first is as good as any. */
function parseLayers(value: unknown): Map<string, Digest[]> {
  const layers = new Map<string, Digest[]>()
  for (const [result, chains] of Object.entries(asObject(value))) {
    const digests = asList(asList(chains)[0]).map(layer => field(layer, 'digest'))
    if (digests.every(isDigest)) layers.set(result, digests)
  }
  return layers
}

/** Digest of each image that a predicate of provenance says was used, in mode `min`, too. */
export function parseMaterials(predicate: unknown): ReadonlyMap<string, Digest> {
  const materials = new Map<string, Digest>()
  const listed = field(predicate, 'materials') ?? field(predicate, 'buildDefinition', 'resolvedDependencies')
  for (const material of asList(listed)) {
    const uri = asText(field(material, 'uri'))?.split('?')[0]
    const digest = `sha256:${asText(field(material, 'digest', 'sha256')) ?? ''}`
    if (uri !== undefined && isDigest(digest)) materials.set(uri, digest)
  }
  return materials
}
