import { setOutput } from '@actions/core'
import type { BuiltImage } from '../pipeline/run-build.ts'
import type { PlatformReport, Report } from '../report/report.ts'
import { mainPlatform } from '../report/summary/platform-summary.ts'
import type { ActionOutputName } from './action-outputs.ts'
import type { ReportFiles } from '../pipeline/write-report-files.ts'

/** Sets every output of the action. */
export function setOutputs(built: BuiltImage, files: ReportFiles): void {
  for (const [name, value] of Object.entries(outputsOf(built, files))) setOutput(name, value)
}

function outputsOf(built: BuiltImage, files: ReportFiles): Record<ActionOutputName, string> {
  const { report } = built
  const main = mainPlatform(report)
  return {
    imageid: built.imageId ?? '',
    digest: built.digest ?? '',
    metadata: JSON.stringify(built.metadata, null, 2),
    verdict: report.verdict.outcome,
    size: String(main?.total.compressed ?? ''),
    'unpacked-size': String(main?.total.unpacked ?? ''),
    'hidden-size': String(main?.hidden.unpacked ?? ''),
    layers: String(main?.layers.length ?? ''),
    delta: String(main?.change?.delta.compressed ?? ''),
    'unpacked-delta': String(main?.change?.delta.unpacked ?? ''),
    result: JSON.stringify(resultOf(report)),
    report: files.json,
    'report-markdown': files.markdown,
    measurement: files.measurement,
  }
}

/** Small enough for an output whatever the image: names and files stay in the report. */
function resultOf(report: Report): object {
  return {
    image: report.image,
    baseline: report.baseline,
    platforms: report.platforms.map(platformResult),
    verdict: report.verdict,
  }
}

function platformResult({ platform, digest, total, hidden, layers, change }: PlatformReport): object {
  return {
    platform,
    digest,
    size: total,
    hidden,
    layers: layers.length,
    delta: change?.delta ?? null,
    split: change?.split ?? null,
  }
}
