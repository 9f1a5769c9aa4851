import type { CollectedJobReport, RefusedArtifact } from '../../collect/collected.ts'
import { MOST_REPORT_BYTES, openReportArtifact } from '../../collect/open-report-artifact.ts'
import { isReportArtifact, nameParts, parseReportArtifactName } from '../../collect/report-artifact.ts'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { messages } from '../messages.ts'
import type { ArtifactSource, ListedArtifact } from './artifact-source.ts'

/** A run has at most 256 jobs of a matrix; more artifacts than this are nobody's honest reports. */
const MOST_LEGS = 500

/** Most characters of all legs of a run together: a parsed leg takes three times as many bytes. */
export const MOST_CHARACTERS = 128 * 1024 * 1024

/** Most images of all legs of a run together: each is rendered several times. */
export const MOST_IMAGES = 2000

/** Downloads at the same time. */
const AT_ONCE = 4

/** In place of an id, of which none is below 1: all artifacts that were not even listed. */
const UNLISTED = 0

/** What was read so far, by the id of the artifact, none of which changes. */
export type KnownJobReports = Map<number, ReadLeg | RefusedArtifact>

interface ReadLeg extends CollectedJobReport {
  /** Characters of its text. */
  readonly length: number
}

/**
 * Lists what the jobs of a run have reported, and downloads and reads what is not known yet.
 *
 * @param run whose artifacts they are.
 * @param known gets what was read.
 * @returns whether anything was there that was not known.
 * @throws ToolError when the artifacts cannot be listed.
 */
export async function collectJobReports(
  source: ArtifactSource,
  run: number,
  known: KnownJobReports,
): Promise<boolean> {
  const { artifacts, left } = await source.list()
  if (left > 0) known.set(UNLISTED, notLookedAt(left, artifacts.length))
  const listed = artifacts.filter(({ name }) => isReportArtifact(name))
  const fresh = listed.filter(({ id }) => !known.has(id))
  const queue = fresh.slice(0, Math.max(0, MOST_LEGS - known.size))
  for (const artifact of fresh.slice(queue.length)) {
    known.set(artifact.id, refuse(artifact, `the run has more than ${MOST_LEGS}`))
  }
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      known.set(next.id, await readArtifact(next, source, run, known))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return fresh.length > 0
}

function notLookedAt(left: number, looked: number): RefusedArtifact {
  const name = `artifacts beyond the first ${looked}`
  return { id: UNLISTED, name, reason: `the run has ${left} artifacts more than are looked at` }
}

async function readArtifact(
  artifact: ListedArtifact,
  source: ArtifactSource,
  run: number,
  known: KnownJobReports,
): Promise<ReadLeg | RefusedArtifact> {
  const { readJobReport } = await import('../../collect/read-job-report.ts')
  try {
    if (artifact.expired) throw new InputError(messages.artifactExpired)
    const name = parseReportArtifactName(artifact.name)
    if (name === null) throw new InputError(messages.artifactNameUnknown)
    const text = await openReportArtifact(await download(artifact, source))
    if (charactersOf(known) + text.length > MOST_CHARACTERS) throw new InputError(messages.artifactsTooLong)
    const leg = readJobReport(text, run)
    if (imagesOf(known) + leg.reports.length + leg.unmeasured.length > MOST_IMAGES)
      throw new InputError(messages.tooManyImages(MOST_IMAGES))
    const { place, own, attempt } = nameParts(leg)
    if (name.place !== place || name.own !== own || name.attempt !== attempt) {
      throw new InputError(messages.artifactNameDiffers)
    }
    return { id: artifact.id, leg, length: text.length }
  } catch (error) {
    // Whatever it was, it came from the artifact, and must not cost the others their rows.
    const expected = error instanceof InputError || error instanceof ToolError
    const refused = refuse(artifact, expected ? error.message : 'it is not a report of slim-build')
    return { ...refused, mayPass: error instanceof ToolError }
  }
}

function charactersOf(known: KnownJobReports): number {
  return [...known.values()].reduce((sum, one) => sum + ('length' in one ? one.length : 0), 0)
}

function imagesOf(known: KnownJobReports): number {
  return [...known.values()].reduce(
    (sum, one) => sum + ('leg' in one ? one.leg.reports.length + one.leg.unmeasured.length : 0),
    0,
  )
}

/** Once more when it breaks off. */
async function download(artifact: ListedArtifact, source: ArtifactSource): Promise<Buffer> {
  try {
    return await source.download(artifact, MOST_REPORT_BYTES)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return await source.download(artifact, MOST_REPORT_BYTES)
  }
}

function refuse({ id, name }: ListedArtifact, reason: string): RefusedArtifact {
  return { id, name, reason }
}
