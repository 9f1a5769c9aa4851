import { createHash } from 'node:crypto'
import { filesOf } from '../src/measure/files-of.ts'
import { type Bytes, sumBytes } from '../src/model/bytes.ts'
import type { CacheVariables } from '../src/model/cache-variables.ts'
import type { Digest } from '../src/model/digest.ts'
import type { FileRecord, Hidden } from '../src/model/file-record.ts'
import type {
  BaseMeasurement,
  LayerMeasurement,
  LineMeasurement,
  Measurement,
  Origin,
  PackageMeasurement,
  PlatformMeasurement,
} from '../src/model/measurement.ts'

/** A file of a layer. Both sizes default to 0, so a test names the kind of bytes that it is about. */
export interface FileSpec {
  readonly path: string
  readonly compressed?: number
  readonly unpacked?: number
  /** Any text that stands for the content; files of equal text have equal content. Default: path and size. */
  readonly content?: string
  /** A key of {@link PlatformSpec.packages}; one that is not there is taken as npm's `name@version`. */
  readonly package?: string
  readonly links?: number
  readonly hidden?: Hidden
  /** Its language defaults to none that is known. */
  readonly strippable?: Bytes & { readonly language?: 'go' }
  readonly isStatic?: true
  /** Libraries that it asks the loader for. */
  readonly needs?: readonly string[] | null
}

export interface LayerSpec {
  readonly files?: readonly FileSpec[]
  /** Any text that stands for the blob; layers of equal text have equal digests. Default: made from what is in it. */
  readonly blob?: string
  /** Default: `base` below the base's number of layers, else `own`; `unknown` when the base is. */
  readonly origin?: Origin
  readonly line?: number | null
  readonly createdBy?: string | null
  readonly structure?: number
  readonly compression?: LayerMeasurement['compression']
  readonly known?: boolean
}

export type PackageSpec = Partial<Omit<PackageMeasurement, 'compressed' | 'unpacked' | 'files'>>

export interface PlatformSpec {
  /** Default: `linux/amd64`. */
  readonly platform?: string
  /** Default: scratch. */
  readonly base?: BaseMeasurement
  readonly lines?: readonly Partial<LineMeasurement>[]
  readonly layers?: readonly LayerSpec[]
  /** By the key that {@link FileSpec.package} names. */
  readonly packages?: Readonly<Record<string, PackageSpec>>
  /** What a container starts with; default: it is not known. */
  readonly command?: readonly string[]
  readonly cacheVariables?: CacheVariables
  readonly notes?: readonly string[]
}

/**
 * A whole, valid {@link Measurement}, from only what a test is about. All totals are computed.
 *
 * ```ts
 * buildMeasurement({ layers: [{ files: [{ path: 'app/big.bin', compressed: 10, unpacked: 40 }] }] })
 * ```
 */
export function buildMeasurement(
  platforms: PlatformSpec | readonly PlatformSpec[],
  { name = 'app:latest', digest }: { name?: string; digest?: Digest } = {},
): Measurement {
  const all = 'length' in platforms ? platforms : [platforms]
  const built = all.map(buildPlatform)
  return {
    version: 1,
    name,
    digest: digest ?? digestOf(built.map(each => each.digest).join()),
    platforms: built,
  }
}

/** One platform of {@link buildMeasurement}. */
export function buildPlatform(spec: PlatformSpec): PlatformMeasurement {
  const base = spec.base ?? { kind: 'scratch' }
  const layerSpecs = spec.layers ?? []
  const keys = packageKeys(spec)
  const files = layerSpecs.flatMap((layer, index) =>
    (layer.files ?? []).map(file => buildFile(file, index, keys)),
  )
  const layers = layerSpecs.map((layer, index) => buildLayer(layer, index, base, files))
  return {
    platform: spec.platform ?? 'linux/amd64',
    digest: digestOf(JSON.stringify([spec.platform, layers])),
    ...sumBytes(layers),
    hidden: sumBytes(files.filter(file => file.hidden !== undefined)),
    base,
    layers,
    lines: (spec.lines ?? []).map(buildLine),
    files: filesOf(files),
    packages: keys.map((key, index) => buildPackage(key, spec.packages?.[key], index, files)),
    ...(spec.command === undefined ? {} : { command: spec.command }),
    ...(spec.cacheVariables === undefined ? {} : { cacheVariables: spec.cacheVariables }),
    notes: spec.notes ?? [],
  }
}

/** A digest that stands for a text. */
export function digestOf(text: string): Digest {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

function packageKeys(spec: PlatformSpec): string[] {
  const named = (spec.layers ?? []).flatMap(layer => layer.files ?? []).map(file => file.package)
  return [...new Set([...Object.keys(spec.packages ?? {}), ...named.filter(key => key !== undefined)])]
}

function buildFile(spec: FileSpec, layer: number, keys: readonly string[]): FileRecord {
  const { path, compressed = 0, unpacked = 0, content = `${path} ${unpacked}` } = spec
  return {
    path,
    layer,
    compressed,
    unpacked,
    content: createHash('sha256').update(content).digest().subarray(0, 16).toString('base64url'),
    owner: spec.package === undefined || spec.hidden !== undefined ? null : keys.indexOf(spec.package),
    ...(spec.links === undefined ? {} : { links: spec.links }),
    ...(spec.hidden === undefined ? {} : { hidden: spec.hidden }),
    ...(spec.isStatic === undefined ? {} : { isStatic: spec.isStatic }),
    ...(spec.needs === undefined ? {} : { needs: spec.needs }),
    ...(spec.strippable === undefined ? {} : { strippable: { language: null, ...spec.strippable } }),
  }
}

function buildLayer(
  spec: LayerSpec,
  index: number,
  base: BaseMeasurement,
  files: readonly FileRecord[],
): LayerMeasurement {
  const own = sumBytes(files.filter(file => file.layer === index))
  const blob = spec.blob ?? JSON.stringify(spec.files ?? [])
  const structure = spec.structure ?? 0
  return {
    digest: digestOf(blob),
    diffId: digestOf(`unpacked ${blob}`),
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    compression: spec.compression ?? 'gzip',
    compressed: own.compressed + structure,
    unpacked: own.unpacked,
    structure,
    origin: spec.origin ?? originOf(index, base),
    line: spec.line ?? null,
    createdBy: spec.createdBy ?? null,
    known: spec.known ?? false,
  }
}

function originOf(index: number, base: BaseMeasurement): Origin {
  if (base.kind === 'unknown') return 'unknown'
  return base.kind === 'known' && index < base.layers ? 'base' : 'own'
}

function buildLine(spec: Partial<LineMeasurement>, index: number): LineMeasurement {
  const line = spec.line ?? index + 1
  return {
    dockerfile: 'Dockerfile',
    stage: null,
    line,
    endLine: line,
    instruction: `RUN step ${line}`,
    definition: null,
    seconds: null,
    cached: null,
    inputs: [],
    readsContext: false,
    ...spec,
  }
}

function buildPackage(
  key: string,
  spec: PackageSpec | undefined,
  index: number,
  files: readonly FileRecord[],
): PackageMeasurement {
  const owned = files.filter(file => file.owner === index)
  const at = key.lastIndexOf('@')
  return {
    ecosystem: 'npm',
    name: at > 0 ? key.slice(0, at) : key,
    version: at > 0 ? key.slice(at + 1) : '1.0.0',
    location: null,
    purpose: null,
    ...spec,
    files: owned.length,
    ...sumBytes(owned),
  }
}
