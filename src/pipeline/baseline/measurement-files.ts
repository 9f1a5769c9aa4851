import { readKeptFile } from '../../files/read-kept-file.ts'
import { isBranchName } from '../../git/is-branch-name.ts'

/** Goes into the service's name for what is kept, so it is the same for all. */
export const DIRECTORY = 'measurement'
export const FILES = {
  measurement: 'measurement.json',
  about: 'about.json',
  history: 'history.json',
  times: 'times.json',
}

/** A saved measurement is read as a whole; one of a million files takes about 200 MB. Bytes. */
export const LARGEST_MEASUREMENT = 400_000_000

/** Of all files but the measurement itself. Bytes. */
export const LARGEST_BESIDE = 1_000_000

/** What is kept beside a measurement to say what it is of. */
export interface About {
  readonly commit: string
  readonly measuredAt: string | null
  readonly branch: string | null
  /** The run and its attempt; null: none, or not known. */
  readonly run: string | null
  /** SHA-256 of the measurement's text, hex; null: not known, as of those of earlier versions. */
  readonly checksum: string | null
}

/** What a measurement of a commit is of. One of which it is not known is one all the same. */
export async function readAbout(directory: string, commit: string): Promise<Omit<About, 'commit'>> {
  const about = parseAbout(await readBeside(directory, FILES.about))
  const checksum = checksumIn(about.checksum)
  if (about.commit !== commit) return { measuredAt: null, branch: null, run: null, checksum }
  const { measuredAt: time, branch, run } = about
  const isTime =
    typeof time === 'string' && /^[0-9T:.-]{19,30}Z$/.test(time) && !Number.isNaN(Date.parse(time))
  return {
    measuredAt: isTime ? time : null,
    branch: isBranchName(branch) ? branch : null,
    run: typeof run === 'string' ? run : null,
    checksum,
  }
}

/** What is no text is the checksum of nothing. */
function checksumIn(said: unknown): string | null {
  if (said === undefined) return null
  return typeof said === 'string' ? said : ''
}

function parseAbout(text: string): Partial<Record<keyof About, unknown>> {
  try {
    return (JSON.parse(text) as Partial<Record<keyof About, unknown>> | null) ?? {}
  } catch {
    return {}
  }
}

/** What stands beside a measurement is not there in those of earlier versions, and never worth losing one. */
export async function readBeside(directory: string, name: string): Promise<string> {
  return readKeptFile(directory, name, LARGEST_BESIDE).catch(() => '')
}
