import type { Bytes } from '../model/bytes.ts'
import type { PlatformReport, Report } from '../model/report.ts'
import { mainPlatform } from '../report/summary/platform-summary.ts'

export type ReportOutput =
  'verdict' | 'size' | 'unpacked-size' | 'hidden-size' | 'layers' | 'delta' | 'unpacked-delta' | 'result'

/**
 * What a report says, as outputs of a step: single values in bytes for the platform that the report's first line is about,
 * and all platforms as JSON in `result`. A number that is not known is an empty text, never 0.
 */
export function reportOutputs(report: Report): Record<ReportOutput, string> {
  const image = mainPlatform(report)
  return {
    verdict: report.verdict.outcome,
    size: show(image?.total.compressed),
    'unpacked-size': show(image?.total.unpacked),
    'hidden-size': show(image?.hidden.unpacked),
    layers: show(image?.layers.length),
    delta: show(image === undefined ? undefined : comparableDelta(image)),
    'unpacked-delta': show(image?.change?.delta.unpacked),
    result: JSON.stringify(resultOf(report)),
  }
}

function show(number: number | null | undefined): string {
  return String(number ?? '')
}

/** Compressed bytes of gzip and zstd are not subtracted. */
function comparableDelta({ change }: PlatformReport): number | null {
  return change?.compressedIncomparable === null ? change.delta.compressed : null
}

/** Small enough for an output whatever the image: names and files stay in the report. */
export function resultOf({ image, baseline, platforms, verdict }: Report): object {
  return { image, baseline, platforms: platforms.map(platformResult), verdict }
}

function platformResult({ platform, digest, total, hidden, layers, change }: PlatformReport): object {
  const comparable = change?.compressedIncomparable === null
  const mask = (bytes: Bytes): object => (comparable ? bytes : { ...bytes, compressed: null })
  return {
    platform,
    digest,
    size: total,
    hidden,
    layers: layers.length,
    delta: change === null ? null : mask(change.delta),
    split:
      change === null
        ? null
        : Object.fromEntries(Object.entries(change.split).map(([blame, bytes]) => [blame, mask(bytes)])),
  }
}
