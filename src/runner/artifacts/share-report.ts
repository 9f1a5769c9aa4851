import { randomUUID } from 'node:crypto'
import type { JobReport } from '../../collect/job-report.ts'
import { MOST_REPORT_BYTES } from '../../collect/open-report-artifact.ts'
import { reportArtifactName } from '../../collect/report-artifact.ts'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { ArtifactSource } from './artifact-source.ts'

/** How a report gets to the other jobs of its run. */
export interface ReportService {
  /** Uploads a text as an artifact of that name. Returns null, or one sentence on why it was not uploaded. */
  readonly upload: (name: string, text: string) => Promise<string | null>
  /** Where it is then; null: nobody can look. */
  readonly source: ArtifactSource | null
  readonly wait: (milliseconds: number) => Promise<void>
}

/** The artifact in which a report is, or a sentence on why it is in none. */
export type SharedReport = { readonly name: string } | { readonly warning: string }

/** More uploads than one that breaks off, or whose name is taken, needs. */
const MOST_TRIES = 4

/** Looks for what may have been uploaded: the service may list it a moment later. */
const MOST_LOOKS = 3

/**
 * Gives a report to the other jobs of its run. What failed may have taken effect, and would be told twice then: here, where nobody else hears
 * of it, and by the others, who do. So there is a look before it is believed.
 */
export async function shareReport(leg: JobReport, service: ReportService): Promise<SharedReport> {
  let told = leg
  let mayBeThere = false
  for (let tries = 1; ; tries++) {
    const name = reportArtifactName(told)
    const text = `${JSON.stringify(told)}\n`
    const warning = await service.upload(name, text)
    if (warning === null) return { name }
    mayBeThere ||= mayBeDone(warning)
    if (mayBeThere && (await isThere(name, text, service))) return { name }
    if (tries === MOST_TRIES || !isWorthATry(warning)) return { warning }
    if (!isTaken(warning)) continue
    // Of a workflow that is called twice, where not even the token tells the jobs apart, or of a try that broke off.
    told = { ...leg, call: randomUUID() }
    mayBeThere = false
  }
}

/** GitHub's client repeats what is answered with a failure, and nothing that is not answered. */
function isWorthATry(warning: string): boolean {
  return isTaken(warning) || mayBeDone(warning) || /\bUnable to make request: E[A-Z]+/.test(warning)
}

/** An artifact has this name already. */
function isTaken(warning: string): boolean {
  return !mayBeDone(warning) && /\(409\)|already exists/.test(warning)
}

/** The last of its requests is the one that makes an artifact. */
function mayBeDone(warning: string): boolean {
  return warning.includes('FinalizeArtifact')
}

async function isThere(name: string, text: string, service: ReportService): Promise<boolean> {
  for (let looks = 1; looks <= MOST_LOOKS; looks++) {
    if (looks > 1) await service.wait(1000)
    if (await isFound(name, text, service.source)) return true
  }
  return false
}

async function isFound(name: string, text: string, source: ArtifactSource | null): Promise<boolean> {
  try {
    const { artifacts = [] } = (await source?.list()) ?? {}
    const found = artifacts.findLast(artifact => artifact.name === name)
    if (source === null || found === undefined) return false
    return (await source.download(found, MOST_REPORT_BYTES)).equals(Buffer.from(text))
  } catch (error) {
    if (error instanceof ToolError || error instanceof InputError) return false
    throw error
  }
}
