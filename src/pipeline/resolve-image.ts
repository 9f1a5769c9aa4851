import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BuildContext } from '../buildx/build-context.ts'
import {
  type ExportedImage,
  type ExportOptions,
  exportReference,
} from '../buildx/registry/export-reference.ts'
import type { FetchLimits } from '../buildx/registry/fetch-limits.ts'
import { InputError } from '../errors/input-error.ts'
import { withTemporaryDirectory } from '../files/with-temporary-directory.ts'
import type { Measurement } from '../model/measurement.ts'
import { openImage } from '../oci/open-image.ts'
import { quoteText } from '../text/quote-text.ts'
import type { TempDir } from '../tools/tool-context.ts'
import { assertHas, assertPlatforms } from './assert-platforms.ts'
import { recentLayers } from './cache/recent-layers.ts'
import { layerStoreOf } from './layer-store-of.ts'
import { measureSource, withNotes } from './measure-source.ts'
import { messages } from './messages.ts'
import { LARGEST_MEASUREMENT } from './baseline/measurement-files.ts'
import type { RunContext, Storage } from './run-context.ts'

export interface WantedImage {
  /** A path or a reference. */
  readonly location: string
  /** What the reader calls it, or null for the location. */
  readonly name: string | null
  /**
   * Platforms of a reference to fetch; absent: all that it has; none: the one that the builder runs on. Paths are always
   * measured as a whole.
   */
  readonly platforms?: readonly string[] | undefined
  /** Whether the registry that a reference names is asked before the engine, whose copy may be older. */
  readonly fresh?: boolean
  /** How long a registry and the engine may take; default: as long as for an image that was asked for by name. */
  readonly limits?: FetchLimits | undefined
}

/**
 * The measurement of an image, wherever it is: an OCI layout or `docker save` archive at a path, a saved measurement at a
 * path, or a reference that the engine or a registry has. A path that exists wins; what is spelled like a path (`./x`, `/x`,
 * `x.tar`, `x.json`) is never taken for a reference.
 *
 * @throws InputError, ImageError or ToolError.
 */
export async function resolveImage(wanted: WantedImage, context: RunContext & Storage): Promise<Measurement> {
  assertPlatforms(wanted.platforms)
  const measurement = await readImage(wanted, context)
  assertHas(measurement, wanted)
  return measurement
}

async function readImage(wanted: WantedImage, context: RunContext & Storage): Promise<Measurement> {
  const { location, name } = wanted
  const file = path.resolve(context.cwd, location)
  const found = await stat(file).catch(() => null)
  if (found?.isFile() === true && (await startsLikeJson(file))) {
    if (found.size > LARGEST_MEASUREMENT) {
      throw new InputError(messages.measurementTooLarge(location))
    }
    const { parseMeasurement } = await import('./parse-measurement.ts')
    const saved = parseMeasurement(await readFile(file, 'utf8'), quoteText(location))
    return name === null ? saved : { ...saved, name }
  }
  if (found?.isDirectory() === true) await refuseOtherDirectory(file, location)
  if (found !== null) return measureSource(file, name ?? location, new Map(), context)
  if (looksLikePath(location)) throw new InputError(messages.locationMissing(location))
  return (await resolvePublished(wanted, context)).measurement
}

/**
 * @throws InputError for a directory that a report was written to: the measurement in it is what can be read. For one with no image in
 * it, that may be meant as a name: sources often stand in a directory that is called as their image is.
 */
async function refuseOtherDirectory(directory: string, location: string): Promise<void> {
  const [measurement, ...images] = await Promise.all(
    ['measurement.json', 'index.json', 'manifest.json', 'oci-layout'].map(name =>
      stat(path.join(directory, name)).catch(() => null),
    ),
  )
  if (images.some(found => found !== null)) return
  if (measurement !== null) throw new InputError(messages.locationOfReports(location))
  if (NAME.test(location)) throw new InputError(messages.locationOfSources(location))
}

/** A reference without a tag. */
const NAME = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/

export interface PublishedImage {
  readonly measurement: Measurement
  /** Labels of its first platform; untrusted text. */
  readonly labels: Readonly<Record<string, string>>
  /** RFC 3339 time at which its first platform was made, or null where it does not say. */
  readonly created: string | null
}

/**
 * An image by reference. It is opened by a build of `FROM <reference>`, so the engine's own credentials and mirrors serve.
 *
 * @throws InputError, ImageError or ToolError.
 */
export async function resolvePublished(
  { location, name, platforms, fresh = false, limits }: WantedImage,
  context: RunContext & Storage,
): Promise<PublishedImage> {
  const subject = name ?? location
  context.onEvent({ type: 'phase', phase: { kind: 'fetch', subject } })
  return withTemporaryDirectory(context.tempDir, async directory => {
    const inside = { ...context, tempDir: directory }
    const findKnown = () => recentLayers(context.storeDir, [subject], layerStoreOf(context))
    const options = { platforms, findKnown, limits }
    const exported =
      fresh && namesRegistry(location)
        ? await exportFresh(location, options, inside)
        : await exportReference(location, options, inside)
    const measurement = await measureSource(exported.location, subject, new Map(), inside)
    return {
      measurement: withNotes(
        { ...measurement, digest: exported.digest ?? measurement.digest },
        exported.notes,
      ),
      ...(await readConfig(exported.location, inside)),
    }
  })
}

/** From the registry, or else what the engine has of that name. */
async function exportFresh(
  location: string,
  options: ExportOptions,
  context: BuildContext,
): Promise<ExportedImage> {
  try {
    return await exportReference(location, { ...options, from: 'registry' }, context)
  } catch (error) {
    // That the engine has none either is no news; what the registry said is.
    return await exportReference(location, { ...options, from: 'engine' }, context).catch(() => {
      throw error
    })
  }
}

async function readConfig(
  location: string,
  { tempDir }: TempDir,
): Promise<Pick<PublishedImage, 'labels' | 'created'>> {
  const source = await openImage(location, { tempDir })
  await source.close()
  const config = source.platforms[0]?.config
  return { labels: config?.labels ?? {}, created: config?.created ?? null }
}

/** Whether a location is asked for as a reference, and not read at a path. */
export async function namesPublished(location: string, cwd: string): Promise<boolean> {
  const found = await stat(path.resolve(cwd, location)).catch(() => null)
  return found === null && !looksLikePath(location)
}

/** Whether a reference says whose it is (distribution reference grammar, "domain"); `app:1` may be the engine's alone. */
function namesRegistry(reference: string): boolean {
  const [domain = '', ...path] = reference.split('/')
  return path.length > 0 && (/[.:]/.test(domain) || domain === 'localhost')
}

function looksLikePath(location: string): boolean {
  return /^[./~]|\.(json|tar|tgz|gz|zst)$/i.test(location) || location === ''
}

async function startsLikeJson(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return /^[\ufeff\s]*[{[]/.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await handle.close()
  }
}
