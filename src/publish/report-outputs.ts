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
  const isRead = image !== undefined && isWhollyRead(image)
  return {
    verdict: report.verdict.outcome,
    size: show(image?.total.compressed),
    'unpacked-size': show(isRead ? image.total.unpacked : null),
    'hidden-size': show(isRead ? image.hidden.unpacked : null),
    layers: show(image?.layers.length),
    delta: show(image === undefined ? undefined : comparableDelta(image)),
    'unpacked-delta': show(image === undefined ? undefined : unpackedDelta(image)),
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

/** What is in a layer that was not read is in neither side. */
function unpackedDelta({ change }: PlatformReport): number | null {
  return change === null || change.unpackedIncomparable !== undefined ? null : change.delta.unpacked
}

function isWhollyRead({ layers }: PlatformReport): boolean {
  return layers.every(({ unread }) => unread === undefined)
}

/** Small enough for an output whatever the image: names and files stay in the report. */
export function resultOf({ image, baseline, platforms, verdict }: Report): object {
  return { image, baseline, platforms: platforms.map(platformResult), verdict }
}

function platformResult(image: PlatformReport): object {
  const { platform, digest, total, hidden, layers, change } = image
  const isRead = isWhollyRead(image)
  const mask = ({ compressed, unpacked }: Bytes): object => ({
    compressed: change?.compressedIncomparable === null ? compressed : null,
    unpacked: change?.unpackedIncomparable === undefined ? unpacked : null,
  })
  return {
    platform,
    digest,
    size: isRead ? total : { ...total, unpacked: null },
    hidden: isRead ? hidden : null,
    layers: layers.length,
    delta: change === null ? null : mask(change.delta),
    split:
      change === null
        ? null
        : Object.fromEntries(Object.entries(change.split).map(([blame, bytes]) => [blame, mask(bytes)])),
  }
}
