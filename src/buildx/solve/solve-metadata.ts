import { asList, asObject, asText, field, parseJsonText, type JsonObject } from '../json-shape.ts'

/** What the solve wrote to its `--metadata-file`, taken apart. */
export interface SolveMetadata {
  /** As the user may see it: what docker/build-push-action hands on, but for provenance, which is asked for in full here and holds build-arg values. */
  readonly shown: JsonObject
  /** The digest that names the image: the index where there is one, else the config's. null when no image was exported. */
  readonly imageId: string | null
  /** Digest of the index or manifest, or null. */
  readonly digest: string | null
  /** Provenance by platform; '' when the build was for one platform. Holds build-arg values: never show it. */
  readonly provenance: ReadonlyMap<string, unknown>
  /** Builder, node and id of the build record: `default/default/x1y2`. */
  readonly ref: string | null
  readonly warnings: readonly BuildWarning[]
}

/** A finding of BuildKit's own checks on the Dockerfile. */
export interface BuildWarning {
  readonly message: string
  /** Explanations, a sentence or more each. */
  readonly detail: readonly string[]
  readonly url: string | null
  /** First line in the Dockerfile, or null. */
  readonly line: number | null
}

const PROVENANCE = 'buildx.build.provenance'
const WARNINGS = 'buildx.build.warnings'
const CONFIG_DIGEST = 'containerimage.config.digest'

/** Reads a metadata file. What is missing or of another shape counts as not said. */
export function parseSolveMetadata(text: string): SolveMetadata {
  const all = asObject(parseJsonText(text))
  const shown = Object.entries(all).filter(
    ([key]) => !isOurs(key) && !(key === CONFIG_DIGEST && isIndex(all)),
  )
  const digest = asText(all['containerimage.digest'])
  return {
    shown: Object.fromEntries(shown),
    digest,
    imageId: isIndex(all) ? digest : (asText(all[CONFIG_DIGEST]) ?? digest),
    provenance: new Map(
      Object.entries(all)
        .filter(([key]) => key === PROVENANCE || key.startsWith(`${PROVENANCE}/`))
        .map(([key, value]) => [key.slice(PROVENANCE.length + 1), value]),
    ),
    ref: asText(all['buildx.build.ref']),
    warnings: asList(all[WARNINGS]).map(parseWarning),
  }
}

/** What buildx would have said without our own exporter, where no other makes an image. */
export function withoutImage(metadata: SolveMetadata): SolveMetadata {
  const others = Object.entries(metadata.shown).filter(([key]) => !/^(containerimage|image)\./.test(key))
  return { ...metadata, shown: Object.fromEntries(others), digest: null, imageId: null }
}

/**
 * Our OCI exporter's config digest shows through beside the index of the user's own exporter (BuildKit merges what
 * exporters answer), and would make a wrong image id.
 */
function isIndex(metadata: JsonObject): boolean {
  const type = asText(field(metadata, 'containerimage.descriptor', 'mediaType')) ?? ''
  return type.includes('image.index') || type.includes('manifest.list')
}

function isOurs(key: string): boolean {
  return key === PROVENANCE || key.startsWith(`${PROVENANCE}/`)
}

function parseWarning(value: unknown): BuildWarning {
  const line = field(asList(field(value, 'range'))[0], 'start', 'line')
  return {
    message: decode(field(value, 'short')),
    detail: asList(field(value, 'detail')).map(decode),
    url: asText(field(value, 'url')),
    line: Number.isSafeInteger(line) ? (line as number) : null,
  }
}

function decode(value: unknown): string {
  return Buffer.from(asText(value) ?? '', 'base64').toString('utf8')
}
