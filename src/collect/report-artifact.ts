import { createHash } from 'node:crypto'
import type { JobReportKey } from './job-report.ts'

const PREFIX = 'slim-build-report-'

const NAME = /^slim-build-report-([a-z0-9._-]{1,40})-([0-9a-f]{10})([0-9a-f]{6})-(\d{1,4})\.json$/

/** What the name of a leg's artifact says. */
export interface ReportArtifactName {
  /** A readable part of the image's name. */
  readonly image: string
  /** The same for the same step of the same job with the same matrix values, whatever it builds and whatever the attempt. */
  readonly place: string
  /** Tells apart what has one place: steps of a workflow that is called twice. */
  readonly own: string
  readonly attempt: number
}

/**
 * The artifact in which a step puts what it has to tell: `slim-build-report-api-0123456789abcdef-1.json`. Each attempt of a run has a
 * name of its own, so that none is refused because of an earlier one. What GitHub would not take in a name is replaced.
 */
export function reportArtifactName(leg: JobReportKey): string {
  const { image, place, own, attempt } = nameParts(leg)
  return `${PREFIX}${image}-${place}${own}-${attempt}.json`
}

/** The artifact with the patch that the same step has: `slim-build-patch-api-0123456789abcdef-1`. */
export function patchArtifactName(reportArtifact: string): string {
  return reportArtifact.replace(PREFIX, 'slim-build-patch-').replace(/\.json$/, '')
}

/** Whether an artifact of a run says that it is a leg's. */
export function isReportArtifact(name: string): boolean {
  return name.startsWith(PREFIX)
}

/** Null for a name that {@link reportArtifactName} does not make. */
export function parseReportArtifactName(name: string): ReportArtifactName | null {
  const found = NAME.exec(name)
  if (found === null) return null
  const [, image = '', place = '', own = '', attempt = ''] = found
  return { image, place, own, attempt: Number(attempt) }
}

/** What the name of a leg's artifact says, from the leg. */
export function nameParts({
  image,
  job,
  matrix,
  step,
  attempt,
  built,
  call,
}: JobReportKey): ReportArtifactName {
  return {
    image: imagePart(image),
    place: hashOf([image, job, matrix, step], 10),
    own: hashOf([built?.hash ?? null, call ?? null], 6),
    attempt,
  }
}

function hashOf(value: unknown, length: number): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length)
}

/** The word of an image's name in that of an artifact. */
export function imagePart(image: string): string {
  const safe = image
    .toLowerCase()
    .replaceAll(/[^a-z0-9._]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^[-.]+|(?<![-.])[-.]+$/g, '')
  return safe === '' ? 'image' : safe
}
