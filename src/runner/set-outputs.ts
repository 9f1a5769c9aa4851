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
  return {
    imageid: built.imageId ?? '',
    digest: built.digest ?? '',
    metadata: JSON.stringify(built.metadata, null, 2),
    verdict: report.verdict.outcome,
    ...sizesOf(mainPlatform(report)),
    result: JSON.stringify(resultOf(report)),
    report: files.json,
    'report-markdown': files.markdown,
    measurement: files.measurement,
  }
}

type SizeOutput = 'size' | 'unpacked-size' | 'hidden-size' | 'layers' | 'delta' | 'unpacked-delta'

/** An empty text where a number is not known. */
function sizesOf(platform: PlatformReport | undefined): Record<SizeOutput, string> {
  const delta = platform?.change?.delta
  const numbers = {
    size: platform?.total.compressed,
    'unpacked-size': platform?.total.unpacked,
    'hidden-size': platform?.hidden.unpacked,
    layers: platform?.layers.length,
    delta: platform?.change?.compressedIncomparable === null ? delta?.compressed : undefined,
    'unpacked-delta': delta?.unpacked,
  }
  const texts = Object.entries(numbers).map(([name, number]) => [name, String(number ?? '')])
  return Object.fromEntries(texts) as Record<SizeOutput, string>
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
