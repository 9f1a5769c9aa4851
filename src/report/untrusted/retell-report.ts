import type { PlatformReport, Report, ReportCache } from '../../model/report.ts'
import { plainPlatform, plainVersion } from './plain-words.ts'
import { retellAdvice } from './retell-advice.ts'
import { retellBaseline } from './retell-baseline.ts'
import { retellChange } from './retell-change.ts'
import { retellNotes } from './retell-notes.ts'
import { retellVerdict } from './retell-verdict.ts'

/**
 * A report that anybody may have written, told anew: its numbers, kinds and names stay, every sentence is made from them, and every verdict is
 * the one that its own numbers give. What a reader sees under our name is ours; what the report adds in words is not shown, names are shown
 * as code or in quotes.
 */
export function retellReport(report: Report): Report {
  const platforms = report.platforms.map(retellPlatform)
  const { baseline, cache, verdict, notes, removedPlatforms } = report
  return {
    ...report,
    baseline: retellBaseline(baseline),
    platforms,
    removedPlatforms: removedPlatforms.map(plainPlatform),
    verdict: retellVerdict(verdict, { baseline, platforms }),
    cache: retellCache(cache),
    notes: retellNotes(notes),
  }
}

function retellPlatform(image: PlatformReport): PlatformReport {
  const { platform, base, packages, advice, change } = image
  return {
    ...image,
    platform: plainPlatform(platform),
    base: { ...base, unknown: base.unknown === null ? null : 'its run does not know it.' },
    packages: {
      ...packages,
      rows: packages.rows.map(row => ({ ...row, version: plainVersion(row.version) })),
    },
    advice: retellAdvice(advice),
    change: change === null ? null : retellChange(change),
  }
}

function retellCache(cache: ReportCache): ReportCache {
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
