import type { ReportCache } from '../../model/report-cache.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import { plainPlatform, plainVersion } from './plain-words.ts'
import { restateAdvice } from './restate-advice.ts'
import { restateBaseline } from './restate-baseline.ts'
import { restateChange } from './restate-change.ts'
import { restateNotes } from './restate-notes.ts'
import { restateVerdict } from './restate-verdict.ts'

/**
 * A report that anybody may have written, restated: its numbers, kinds and names stay, every sentence is made from them, and every verdict is
 * the one that its own numbers give. What a reader sees under our name is ours; what the report adds in words is not shown, names are shown
 * as code or in quotes.
 */
export function restateReport(report: Report): Report {
  const platforms = report.platforms.map(restatePlatform)
  const { baseline, cache, verdict, notes, removedPlatforms } = report
  return {
    ...report,
    baseline: restateBaseline(baseline),
    platforms,
    removedPlatforms: removedPlatforms.map(plainPlatform),
    verdict: restateVerdict(verdict, { baseline, platforms }),
    cache: restateCache(cache),
    notes: restateNotes(notes),
  }
}

function restatePlatform(image: PlatformReport): PlatformReport {
  const { platform, base, packages, advice, change } = image
  return {
    ...image,
    platform: plainPlatform(platform),
    base: { ...base, unknown: base.unknown === null ? null : 'its run does not know it.' },
    packages: {
      ...packages,
      rows: packages.rows.map(row => ({ ...row, version: plainVersion(row.version) })),
    },
    advice: restateAdvice(advice),
    change: change === null ? null : restateChange(change),
  }
}

function restateCache(cache: ReportCache): ReportCache {
  if (cache.kind === 'unknown')
    return { ...cache, reason: 'The run does not say which steps came from the cache.' }
  const { platforms, imported, exported } = cache
  return {
    ...cache,
    platforms: platforms.map(each => ({ ...each, platform: plainPlatform(each.platform) })),
    imported: { ...imported, notes: [] },
    exported: { ...exported, notes: [] },
    notes: [],
  }
}
