import type { Advice, BaseOption, SilencedAdvice } from '../../model/advice.ts'
import { addBytes, type Bytes, NO_BYTES, sumBytes } from '../../model/bytes.ts'
import type { BaseMeasurement, LayerMeasurement, PlatformMeasurement } from '../../model/measurement.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { HiddenRow, LineRow, PackageRow, Table, Where } from '../../model/report-rows.ts'
import type { PlatformReport, TrendPoint } from '../../model/report.ts'
import { clipOptional, clipText } from './clip-text.ts'
import { reportAdvice } from './report-advice.ts'
import { placeOfLayer, reportPlace } from './report-place.ts'
import { reportTable } from './report-table.ts'
import { significantDirectories } from './significant-directories.ts'
import { sumDirectories } from './sum-directories.ts'

/** What is told of a platform beside its sizes and their change. */
interface BesideSizes {
  readonly advice?: readonly Advice[] | undefined
  /** What is not said, because someone does not want to hear of it. */
  readonly silenced?: readonly SilencedAdvice[] | undefined
  /** What it could stand on. */
  readonly bases?: readonly BaseOption[] | undefined
  /** What can be made of the advice at once, as a diff. */
  readonly patch?: string | undefined
  /** Oldest first. */
  readonly trend?: readonly TrendPoint[] | undefined
}

/** One platform of the image: totals and the biggest of everything. */
export function reportPlatform(
  image: PlatformMeasurement,
  change: PlatformChange | null,
  { advice = [], silenced = [], bases = [], patch = '', trend = [] }: BesideSizes = {},
): PlatformReport {
  const { files } = image
  return {
    platform: clipText(image.platform),
    digest: image.digest,
    total: bytesOf(image),
    hidden: image.hidden,
    base: { ...describeBase(image.base), bytes: sumBytes(image.layers.filter(isBase)) },
    read: summarizeReading(image.layers),
    layers: image.layers.map(layer => ({
      digest: layer.digest,
      ...bytesOf(layer),
      compression: layer.compression,
      origin: layer.origin,
      where: reportPlace(image.lines, layer.line),
      createdBy: clipOptional(layer.createdBy),
      known: layer.known,
      ...(layer.unread === undefined ? {} : { unread: true as const }),
    })),
    ...reportLines(image),
    packages: reportPackages(image),
    directories: significantDirectories(sumDirectories(files)),
    files: reportTable(
      files.shown,
      file => files.bytes(file),
      file => ({
        path: clipText(files.path(file)),
        ...files.bytes(file),
        ...placeOfLayer(image, files.layer(file)),
      }),
    ),
    hiddenFiles: reportHidden(image),
    advice: reportAdvice(image, advice, { patch, silenced, bases }),
    change,
    trend,
  }
}

function bytesOf({ compressed, unpacked }: Bytes): Bytes {
  return { compressed, unpacked }
}

function isBase({ origin }: LayerMeasurement): boolean {
  return origin === 'base'
}

function describeBase(base: BaseMeasurement): Omit<PlatformReport['base'], 'bytes'> {
  switch (base.kind) {
    case 'known':
      return { reference: clipText(base.reference), digest: base.digest, unknown: null }
    case 'scratch':
      return { reference: null, digest: null, unknown: null }
    case 'unknown':
      return { reference: null, digest: null, unknown: clipText(base.reason) }
  }
}

/** A digest that the manifest lists twice was read at most once. */
function summarizeReading(layers: readonly LayerMeasurement[]): PlatformReport['read'] {
  const blobs = [...new Map(layers.map(layer => [layer.digest, layer])).values()]
  const read = blobs.filter(layer => !layer.known && layer.unread === undefined)
  return {
    layers: read.length,
    compressed: sumBytes(read).compressed,
    known: blobs.filter(layer => layer.known).length,
  }
}

function reportLines(image: PlatformMeasurement): Pick<PlatformReport, 'lines' | 'withoutLine'> {
  const sums = new Map<number | null, { bytes: Bytes; layers: number }>()
  for (const layer of image.layers) {
    const line = layer.line !== null && layer.line in image.lines ? layer.line : null
    const sum = sums.get(line) ?? { bytes: NO_BYTES, layers: 0 }
    sums.set(line, { bytes: addBytes(sum.bytes, layer), layers: sum.layers + 1 })
  }
  const nothing = { bytes: NO_BYTES, layers: 0 }
  const lines = image.lines.flatMap((line, index): LineRow[] => {
    const place = reportPlace(image.lines, index)
    const { bytes, layers } = sums.get(index) ?? nothing
    return place === null ? [] : [{ ...place, ...bytes, layers, seconds: line.seconds, cached: line.cached }]
  })
  const { bytes, layers } = sums.get(null) ?? nothing
  return { lines, withoutLine: { ...bytes, layers } }
}

/** Those that have bytes of their own: of what is inside of another file nobody knows how big it is. */
function reportPackages({ packages }: PlatformMeasurement): Table<PackageRow> {
  return reportTable(
    packages.filter(({ inside }) => inside !== true),
    each => each,
    ({ ecosystem, name, version, location, purpose, ...bytes }) => ({
      ecosystem,
      name: clipText(name),
      version: clipText(version),
      location: clipOptional(location),
      purpose,
      ...bytesOf(bytes),
    }),
  )
}

function byOf({ where, step }: Where): Pick<HiddenRow, 'by' | 'byStep'> {
  return { by: where, ...(step === undefined ? {} : { byStep: step }) }
}

function reportHidden(image: PlatformMeasurement): Table<HiddenRow> {
  const { files } = image
  return reportTable(
    files.hiddenFiles(),
    file => files.bytes(file),
    file => ({
      path: clipText(files.path(file)),
      why: files.hidden(file)?.why ?? 'deleted',
      ...files.bytes(file),
      ...placeOfLayer(image, files.layer(file)),
      ...byOf(placeOfLayer(image, files.hiddenBy(file))),
    }),
  )
}
